package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var contribution = &Rule{
	Code:    "contribution-personnelle",
	Title:   "Chaque réalisation dit votre contribution personnelle.",
	Gravity: Important,
	Since:   2022,
	Cites: cite("L’entretien permet d’apprécier sa capacité à rendre compte d’un travail réalisé au sein d’une équipe projet en mettant clairement en évidence sa contribution personnelle.",
		oral, competency.Official),
	Check: checkContribution,
}

func checkContribution(s *Subject) []Finding {
	var found findings
	for r := range s.realisations() {
		switch words := wordCount(r.Contribution); {
		case words == 0:
			found.add(r.Dir()+"#contribution", fmt.Sprintf("Votre réalisation %s n’a pas encore de contribution personnelle.", named(r.Title, r.ID)),
				"Écrivez, à la première personne, ce que vous avez fait vous-même, décidé et vérifié.")
		case words < fewWords:
			found.add(r.Dir()+"#contribution", fmt.Sprintf("Dans %s, la contribution personnelle tient en %s.", named(r.Title, r.ID), count(words, "mot", "mots")),
				"Dites ce que vous avez fait vous-même, et ce que d’autres ont fait.")
		}
	}
	return found
}
