package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var internshipPeriod = &Rule{
	Code:    "periode-de-stage",
	Title:   "Chaque stage a une période.",
	Gravity: Blocking,
	Since:   2022,
	Cites:   cite("Durée de stage insuffisante", grounds, competency.Restated),
	Check: func(s *Subject) []Finding {
		var found findings
		for i := range s.Internships {
			in := &s.Internships[i]
			switch {
			case in.Period.IsZero():
				found.add(in.Dir()+"#periode", fmt.Sprintf("Votre stage %s n’a pas encore de période.", named(in.Title, in.ID)), "Indiquez-la sous la forme « du JJ/MM/AAAA au JJ/MM/AAAA », telle qu’elle est sur la convention.")
			case in.Period.Reversed():
				found.add(in.Dir()+"#periode", fmt.Sprintf("Votre stage %s finit avant de commencer (%s).", named(in.Title, in.ID), in.Period.French()), "Corrigez l’une des deux dates.")
			}
		}
		return found
	},
}
