package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/snapshot"
)

var proofToFile = &Rule{
	Code:    "preuve-a-deposer",
	Title:   "Aucune preuve n’attend encore d’être déposée.",
	Gravity: Important,
	Since:   2022,
	Cites:   practised("Une preuve annoncée et absente ne prouve rien le jour de l’oral."),
	Check: func(s *Subject) []Finding {
		var found findings
		for p := range s.proofs() {
			if p.State == snapshot.ToFile {
				found.add(p.field("etat"), fmt.Sprintf("La preuve %s est encore à déposer.", named(p.Title, p.ID)),
					"Joignez le fichier, puis changez son état en « livré » ; si vous ne l’aurez pas, retirez cette preuve.")
			}
		}
		return found
	},
}
