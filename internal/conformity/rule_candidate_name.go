package conformity

import "github.com/jalon-app/jalon/internal/competency"

var candidateName = &Rule{
	Code:    "nom-du-candidat",
	Title:   "Le dossier porte votre nom et votre prénom.",
	Gravity: Blocking,
	Since:   2022,
	Cites:   cite("NOM et prénom :", tableForm, competency.Official),
	Check:   checkCandidateName,
}

func checkCandidateName(s *Subject) []Finding {
	var found findings
	if s.Candidate.LastName == "" {
		found.add("dossier#candidat.nom", "Votre dossier ne porte pas encore votre nom.", "Indiquez votre nom de famille, tel qu’il figure sur votre convocation.")
	}
	if s.Candidate.FirstName == "" {
		found.add("dossier#candidat.prenom", "Votre dossier ne porte pas encore votre prénom.", "Indiquez votre prénom, tel qu’il figure sur votre convocation.")
	}
	return found
}
