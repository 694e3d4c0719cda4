package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var milestones = &Rule{
	Code:    "etapes-datees",
	Title:   "Chaque étape du parcours a un titre et une période.",
	Gravity: Advice,
	Since:   2022,
	Cites: cite("Pendant 10 minutes (maximum) la personne candidate présente son parcours de professionnalisation et justifie les modalités d’acquisition des compétences du bloc.",
		oral, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		for i, m := range s.Pathway {
			if m.Title == "" {
				found.add(at("parcours", "etapes[%d].titre", i), fmt.Sprintf("L’étape n° %d de votre parcours n’a pas de titre.", i+1), "Nommez la formation, l’emploi ou la certification.")
			}
			switch {
			case m.Period.IsZero():
				found.add(at("parcours", "etapes[%d].periode", i), fmt.Sprintf("L’étape %s de votre parcours n’a pas de période.", named(m.Title, fmt.Sprintf("n° %d", i+1))), "Indiquez-la, même en cours : « depuis le JJ/MM/AAAA ».")
			case m.Period.Reversed():
				found.add(at("parcours", "etapes[%d].periode", i), fmt.Sprintf("L’étape %s de votre parcours finit avant de commencer (%s).", named(m.Title, fmt.Sprintf("n° %d", i+1)), m.Period.French()), "Corrigez l’une des deux dates.")
			}
		}
		return found
	},
}
