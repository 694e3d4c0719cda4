package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var internshipYear = &Rule{
	Code:    "annee-de-stage",
	Title:   "Chaque stage dit de quelle année de formation il est.",
	Gravity: Blocking,
	Since:   2022,
	Cites:   cite("Réalisations en milieu professionnel en cours de première année", tableForm, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		for i := range s.Internships {
			in := &s.Internships[i]
			if _, ok := s.Framework.PartOfYear(in.Year); ok && in.Year > 0 {
				continue
			}
			what := "ne dit pas de quelle année il est"
			if in.Year != 0 {
				what = fmt.Sprintf("est dit de l’année %d", in.Year)
			}
			found.add(in.Dir()+"#annee", fmt.Sprintf("Votre stage %s %s : ses réalisations n’auraient pas de place dans le tableau de synthèse.", named(in.Title, in.ID), what),
				"Indiquez 1 pour la première année, 2 pour la seconde.")
		}
		return found
	},
}
