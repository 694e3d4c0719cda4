package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/fr"
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
			first, silent := -1, []string{}
			for i, test := range r.Tests {
				if test.Obtained == "" && test.Verdict != snapshot.NotRun {
					if silent = append(silent, named(test.Case, "sans nom")); first < 0 {
						first = i
					}
				}
			}
			if len(silent) > 0 {
				found.add(at(r.Dir(), "tests[%d].obtenu", first), fmt.Sprintf("Dans %s, %s pas le résultat obtenu : %s.", named(r.Title, r.ID), oneOrMore(len(silent), "un test ne dit", "tests ne disent"), fr.List(firstOf(silent, 3))),
					"Écrivez ce que vous avez constaté, ou indiquez que le test n’a pas été exécuté.")
			}
		}
		return found
	},
}
