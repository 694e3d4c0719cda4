package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/snapshot"
)

var distinctTitles = &Rule{
	Code:    "titres-distincts",
	Title:   "Deux réalisations ne portent pas le même titre.",
	Gravity: Advice,
	Since:   2022,
	Cites:   advised("Le titre est ce par quoi la commission retrouve une réalisation du tableau dans le portfolio."),
	Check: func(s *Subject) []Finding {
		var found findings
		first := map[string]*snapshot.Realisation{}
		for r := range s.realisations() {
			key := wordKey(r.Title)
			if other, seen := first[key]; seen && key != "" {
				found.add(r.Dir()+"#titre", fmt.Sprintf("Deux de vos réalisations portent le titre %s (%s et %s).", named(r.Title, r.ID), other.ID, r.ID),
					"Donnez à chacune un titre qui la distingue.")
				continue
			}
			first[key] = r
		}
		return found
	},
}
