package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var tableRows = &Rule{
	Code:    "tableau-et-portfolio",
	Title:   "Le tableau de synthèse et le portfolio présentent les mêmes réalisations.",
	Gravity: Important,
	Since:   2022,
	Cites:   cite("Un tableau de synthèse récapitulant l’ensemble des réalisations présentées dans le portfolio.", definition, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		if s.table == nil {
			return nil
		}
		for _, row := range s.table.alone {
			found.add("dossier#tableau", fmt.Sprintf("La ligne %s de votre tableau n’a pas de réalisation dans le portfolio.", named(row.title(), "sans titre")),
				"Ajoutez cette réalisation au portfolio, ou retirez la ligne du tableau.")
		}
		for _, r := range s.table.absent {
			found.add(r.Dir()+"#titre", fmt.Sprintf("Votre réalisation %s n’est pas dans votre tableau.", named(r.Title, r.ID)),
				"Ajoutez-lui une ligne dans le tableau, ou laissez Jalon le remplir depuis le dossier.")
		}
		return found
	},
}
