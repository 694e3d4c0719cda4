package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var tableHeader = &Rule{
	Code:    "entete-du-tableau",
	Title:   "L’en-tête du tableau est celui de la session, de l’option et du candidat.",
	Gravity: Important,
	Since:   2022,
	Cites:   cite("L’épreuve et ses annexes sont organisées chaque année par une circulaire nationale.", circular, competency.Restated),
	Check: func(s *Subject) []Finding {
		var found findings
		t := s.Declared
		if t == nil {
			return nil
		}
		if t.Sitting != 0 && t.Sitting != s.Sitting {
			found.add("dossier#tableau", fmt.Sprintf("Votre tableau porte « SESSION %d », et votre dossier la session %d : c’est le modèle d’une autre année.", t.Sitting, s.Sitting),
				"Reprenez le modèle de votre session, ou laissez Jalon le remplir depuis le dossier.")
		}
		if t.Specialty != "" && t.Specialty != s.Specialty {
			found.add("dossier#tableau", fmt.Sprintf("Votre tableau coche l’option %s, et votre dossier dit %s.", t.Specialty, s.Specialty),
				"Cochez la bonne case dans le tableau, ou corrigez l’option du dossier.")
		}
		if number := s.Candidate.Number; t.Number != "" && number != "" && t.Number != number {
			found.add("dossier#candidat.numero", fmt.Sprintf("Votre tableau porte le n° de candidat %s, et votre dossier %s.", t.Number, number),
				"Recopiez celui de votre convocation aux deux endroits.")
		}
		return found
	},
}
