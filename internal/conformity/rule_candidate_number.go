package conformity

import "github.com/jalon-app/jalon/internal/competency"

var candidateNumber = &Rule{
	Code:    "numero-de-candidat",
	Title:   "Le dossier porte votre numéro de candidat.",
	Gravity: Advice,
	Since:   2022,
	Cites:   cite("N° candidat :", tableForm, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		if s.Candidate.Number == "" {
			found.add("dossier#candidat.numero", "Votre numéro de candidat n’est pas encore indiqué : la case restera vide dans le tableau de synthèse.",
				"Recopiez-le de votre confirmation d’inscription ou de votre convocation dès que vous l’aurez.")
		}
		return found
	},
}
