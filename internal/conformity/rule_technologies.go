package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var technologies = &Rule{
	Code:    "technologies-citees",
	Title:   "Chaque réalisation cite les technologies mises en œuvre.",
	Gravity: Important,
	Since:   2022,
	Cites:   cite("Les réalisations sont issues d’un environnement technologique conforme à l’annexe II.E du diplôme.", circular, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		for r := range s.realisations() {
			if len(r.Technologies) == 0 {
				found.add(r.Dir()+"#technologies", fmt.Sprintf("Votre réalisation %s ne cite aucune technologie.", named(r.Title, r.ID)),
					"Listez les systèmes, logiciels, langages et matériels utilisés, avec leur version si elle compte.")
			}
		}
		return found
	},
}
