package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var partsWritten = &Rule{
	Code:    "parties-redigees",
	Title:   "Chaque réalisation décrit son contexte, son besoin, sa démarche et son bilan.",
	Gravity: Advice,
	Since:   2022,
	Cites: Citation{"Un support type portfolio retraçant le parcours de professionnalisation de la personne candidate et décrivant les réalisations professionnelles élaborées au cours de sa formation.",
		definition, competency.Official},
	Check: checkPartsWritten,
}

func checkPartsWritten(s *Subject) []Finding {
	var found findings
	for r := range s.realisations() {
		var missing []string
		first := ""
		for _, p := range partsOf(r) {
			// The contribution has its own rule, the environment is told by the technologies.
			if p.text != "" || p.key == "contribution" || p.key == "environnement" {
				continue
			}
			if missing = append(missing, p.title); first == "" {
				first = p.key
			}
		}
		if len(missing) > 0 {
			found.add(r.Dir()+"#"+first, fmt.Sprintf("Votre réalisation %s n’a pas encore de partie %s.", named(r.Title, r.ID), quoteAll(missing)),
				"Quelques lignes suffisent pour chacune ; commencez par celle que vous raconteriez à l’oral.")
		}
	}
	return found
}
