package conformity

import "fmt"

var testReport = &Rule{
	Code:    "rapport-de-tests",
	Title:   "Des tests sont décrits au moins une fois.",
	Gravity: Important,
	Since:   2022,
	Cites:   indicator("B1.5", "Un rapport de test du service est produit."),
	Check: func(s *Subject) []Finding {
		place, _ := bestPlace(s, "B1.5", "B1.5.1")
		if place == nil || s.kinds["rapport-de-tests"] {
			return nil
		}
		for r := range s.realisations() {
			if len(r.Tests) > 0 {
				return nil
			}
		}
		var found findings
		found.add(place.Dir()+"#tests", "Aucune de vos réalisations ne décrit ses tests.",
			fmt.Sprintf("Dans %s par exemple, donnez les cas, le résultat attendu, le résultat obtenu et le verdict.", named(place.Title, place.ID)))
		return found
	},
}
