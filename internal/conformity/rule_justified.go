package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

// fewWords is the least a sentence needs: a subject, a verb, and a fact.
const fewWords = 6

var justified = &Rule{
	Code:    "justification-presente",
	Title:   "Chaque compétence mobilisée est justifiée par une phrase.",
	Gravity: Important,
	Since:   2022,
	Cites: cite("Pendant 10 minutes (maximum) la personne candidate présente son parcours de professionnalisation et justifie les modalités d’acquisition des compétences du bloc.",
		oral, competency.Official),
	Check: checkJustified,
}

func checkJustified(s *Subject) []Finding {
	var found findings
	for m := range s.mobilisations() {
		switch words := wordCount(m.Justification); {
		case words == 0:
			found.add(m.field("justification"), fmt.Sprintf("Dans %s, rien ne justifie encore %s.", named(m.in.Title, m.in.ID), m.Competency),
				"Écrivez une phrase : ce que vous avez fait, et à quoi on voit que c’est réussi.")
		case words < fewWords:
			found.add(m.field("justification"), fmt.Sprintf("Dans %s, la justification de %s tient en %s.", named(m.in.Title, m.in.ID), m.Competency, count(words, "mot", "mots")),
				"Développez-la en une phrase complète, avec un fait ou un chiffre.")
		}
	}
	return found
}
