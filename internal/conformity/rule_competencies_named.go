package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var competenciesNamed = &Rule{
	Code:    "competences-precisees",
	Title:   "Chaque réalisation précise les compétences qu’elle mobilise.",
	Gravity: Blocking,
	Since:   2022,
	Cites:   cite("Pour chaque réalisation présente dans le dossier, les compétences mobilisées sont précisées.", definition, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		for r := range s.realisations() {
			if len(r.Mobilisations) == 0 {
				found.add(r.Dir()+"#competences", fmt.Sprintf("Votre réalisation %s ne précise pas encore les compétences qu’elle mobilise.", named(r.Title, r.ID)),
					"Choisissez au moins une compétence du bloc et dites, en une phrase, comment ce travail la met en œuvre.")
			}
		}
		return found
	},
}
