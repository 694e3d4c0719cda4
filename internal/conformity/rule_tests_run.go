package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/snapshot"
)

var testsRun = &Rule{
	Code:    "tests-menes",
	Title:   "Un test mené dit le résultat obtenu.",
	Gravity: Important,
	Since:   2022,
	Cites:   indicator("B1.5", "Des tests pertinents d’intégration et d’acceptation sont rédigés et effectués."),
	Check: func(s *Subject) []Finding {
		var found findings
		for r := range s.realisations() {
			for i, test := range r.Tests {
				if test.Obtained == "" && test.Verdict != snapshot.NotRun {
					found.add(at(r.Dir(), "tests[%d].obtenu", i), fmt.Sprintf("Dans %s, le test %s ne dit pas le résultat obtenu.", named(r.Title, r.ID), named(test.Case, "sans nom")),
						"Écrivez ce que vous avez constaté, ou indiquez que le test n’a pas été exécuté.")
				}
			}
		}
		return found
	},
}
