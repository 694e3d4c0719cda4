package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var tableRoom = &Rule{
	Code:    "lignes-du-tableau",
	Title:   "Chaque partie du tableau de synthèse tient dans ses lignes.",
	Gravity: Advice,
	Since:   2022,
	Cites:   cite("Un tableau de synthèse récapitulant l’ensemble des réalisations présentées dans le portfolio.", definition, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		rows := map[int]int{}
		for r := range s.realisations() {
			rows[s.YearOf(r.Setting)]++
		}
		for _, part := range s.Framework.Parts {
			if over := rows[part.Year] - part.Rows; over > 0 {
				found.add("dossier", fmt.Sprintf("La partie « %s » compte %s de plus que le modèle officiel (%d).", part.Label, count(over, "réalisation", "réalisations"), part.Rows),
					"Jalon insère les lignes qui manquent ; relisez l’aperçu du tableau, ou regroupez les réalisations les plus proches.")
			}
		}
		return found
	},
}
