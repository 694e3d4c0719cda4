package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/fr"
)

var partsWritten = &Rule{
	Code:    "parties-redigees",
	Title:   "Chaque réalisation décrit son contexte, son besoin, sa démarche et son bilan.",
	Gravity: Advice,
	Since:   2022,
	Cites: cite("Un support type portfolio retraçant le parcours de professionnalisation de la personne candidate et décrivant les réalisations professionnelles élaborées au cours de sa formation.",
		definition, competency.Official),
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
			what := "cette partie reste à écrire"
			if len(missing) > 1 {
				what = "ces parties restent à écrire"
			}
			found.add(r.Dir()+"#"+first, fmt.Sprintf("Dans %s, %s : %s.", named(r.Title, r.ID), what, fr.List(missing)),
				"Quelques lignes suffisent ; écrivez ce que vous raconteriez à l’oral.")
		}
	}
	return found
}
