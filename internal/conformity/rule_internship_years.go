package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var internshipYears = &Rule{
	Code:    "stage-chaque-annee",
	Title:   "Chaque année de formation a sa période en milieu professionnel.",
	Gravity: Advice,
	Since:   2022,
	Cites:   cite("Réalisations en milieu professionnel en cours de seconde année", tableForm, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		years := map[int]bool{}
		for _, in := range s.Internships {
			years[in.Year] = true
		}
		for _, part := range s.Framework.Parts {
			if part.Year > 0 && !years[part.Year] && len(s.Internships) > 0 {
				found.add("dossier", fmt.Sprintf("Aucun stage ne nourrit la partie « %s » du tableau de synthèse.", part.Label),
					"Ajoutez ce stage dès que ses dates sont connues ; si vous n’en faites pas, votre établissement vous dira quelle pièce le remplace.")
			}
		}
		return found
	},
}
