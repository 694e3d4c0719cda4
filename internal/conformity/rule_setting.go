package conformity

import (
	"fmt"
	"strings"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/snapshot"
)

var setting = &Rule{
	Code:    "cadre-connu",
	Title:   "Chaque réalisation dit son cadre : la formation, ou l’un de vos stages.",
	Gravity: Blocking,
	Since:   2022,
	Cites:   cite("Réalisation en cours de formation", tableForm, competency.Official),
	Check:   checkSetting,
}

func checkSetting(s *Subject) []Finding {
	var found findings
	known := []string{snapshot.Formation}
	for _, in := range s.Internships {
		known = append(known, in.ID)
	}
	for r := range s.realisations() {
		switch {
		case r.Setting == "":
			found.add(r.Dir()+"#cadre", fmt.Sprintf("Votre réalisation %s ne dit pas dans quel cadre elle a été faite.", named(r.Title, r.ID)),
				fmt.Sprintf("Indiquez « formation », ou l’identifiant d’un stage. Possibles : %s.", strings.Join(known, ", ")))
		case s.YearOf(r.Setting) < 0:
			found.add(r.Dir()+"#cadre", fmt.Sprintf("Le cadre « %s » n’est ni « formation » ni l’un de vos stages : %s n’aurait pas de place dans le tableau de synthèse.", r.Setting, named(r.Title, r.ID)),
				suggest(r.Setting, known, "Indiquez « formation », ou l’identifiant de l’un de vos stages."))
		}
	}
	return found
}
