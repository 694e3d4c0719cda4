package conformity

import (
	"fmt"
	"slices"

	"github.com/jalon-app/jalon/internal/snapshot"
)

var planningDone = &Rule{
	Code:    "planning-realise",
	Title:   "Un planning dit aussi ce qui a été réalisé.",
	Gravity: Advice,
	Since:   2022,
	Cites:   skill("B1.4.3", "Évaluer les indicateurs de suivi d’un projet et analyser les écarts"),
	Check: func(s *Subject) []Finding {
		var found findings
		for r := range s.realisations() {
			followed := func(t snapshot.Task) bool { return !t.Done.IsZero() || t.DoneHours > 0 }
			if len(r.Planning) > 0 && !slices.ContainsFunc(r.Planning, followed) {
				found.add(r.Dir()+"#planning", fmt.Sprintf("Le planning de %s dit ce qui était prévu, pas ce qui a été réalisé.", named(r.Title, r.ID)),
					"Ajoutez à chaque tâche ses dates ou ses heures réalisées ; expliquez les écarts.")
			}
		}
		return found
	},
}
