package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/snapshot"
)

var failedTests = &Rule{
	Code:    "echec-analyse",
	Title:   "Un test échoué a une suite dans le bilan.",
	Gravity: Advice,
	Since:   2022,
	Cites:   advised("Un échec expliqué vaut mieux qu’un succès sans preuve."),
	Check: func(s *Subject) []Finding {
		var found findings
		for r := range s.realisations() {
			if r.Retrospective != "" {
				continue
			}
			for i, test := range r.Tests {
				if test.Verdict == snapshot.Failed {
					found.add(at(r.Dir(), "tests[%d].verdict", i), fmt.Sprintf("Dans %s, le test %s a échoué, et le bilan n’en dit rien.", named(r.Title, r.ID), named(test.Case, "sans nom")),
						"Écrivez le bilan : la cause, la correction, ou pourquoi elle reste à faire.")
				}
			}
		}
		return found
	},
}
