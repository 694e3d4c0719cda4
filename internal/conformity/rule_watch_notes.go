package conformity

import "fmt"

// fewNotes is about one a quarter over two years, the least that shows a habit.
const fewNotes = 6

var watchNotes = &Rule{
	Code:    "notes-de-veille",
	Title:   "La veille compte au moins six notes.",
	Gravity: Important,
	Since:   2022,
	Cites: indicator("B1.6", "La veille est régulière et vise à : repérer les techniques et technologies émergentes du secteur informatique ; "+
		"utiliser de manière approfondie des moyens de recherche d’information ; renforcer ses compétences."),
	Check: func(s *Subject) []Finding {
		var found findings
		if n := len(s.Watch.Notes); n < fewNotes {
			what := fmt.Sprintf("Votre veille compte %s ; six au moins montrent une habitude.", count(n, "note", "notes"))
			if n == 0 {
				what = "Votre veille ne compte encore aucune note."
			}
			found.add("veille", what, "Notez les articles que vous lisez : la date, la source, et ce que vous en retenez en trois lignes.")
		}
		return found
	},
}
