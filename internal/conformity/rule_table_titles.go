package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var tableTitles = &Rule{
	Code:    "titres-du-tableau",
	Title:   "Une réalisation porte le même titre dans le tableau et dans le portfolio.",
	Gravity: Advice,
	Since:   2022,
	Cites:   cite("Un tableau de synthèse récapitulant l’ensemble des réalisations présentées dans le portfolio.", definition, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		if s.table == nil {
			return nil
		}
		for _, p := range s.table.pairs {
			if p.near {
				found.add(p.realisation.Dir()+"#titre", fmt.Sprintf("Votre réalisation %s s’intitule %s dans votre tableau.", named(p.realisation.Title, p.realisation.ID), named(p.row.title(), "sans titre")),
					"Donnez-lui le même titre aux deux endroits.")
			}
		}
		return found
	},
}
