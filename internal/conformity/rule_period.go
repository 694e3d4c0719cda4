package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var period = &Rule{
	Code:    "periode-de-realisation",
	Title:   "Chaque réalisation a une période.",
	Gravity: Blocking,
	Since:   2022,
	Cites:   cite("Période (sous la forme du JJ/MM/AA au JJ/MM/AA)", tableForm, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		for r := range s.realisations() {
			switch {
			case r.Period.IsZero():
				found.add(r.Dir()+"#periode", fmt.Sprintf("Votre réalisation %s n’a pas encore de période.", named(r.Title, r.ID)),
					"Indiquez-la sous la forme « du JJ/MM/AAAA au JJ/MM/AAAA ».")
			case r.Period.Reversed():
				found.add(r.Dir()+"#periode", fmt.Sprintf("Votre réalisation %s finit avant de commencer (%s).", named(r.Title, r.ID), r.Period.French()),
					"Corrigez l’une des deux dates.")
			}
		}
		return found
	},
}
