package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var trainingPeriod = &Rule{
	Code:    "periode-de-formation",
	Title:   "La période de votre formation est indiquée.",
	Gravity: Important,
	Since:   2022,
	Cites: cite("Un support type portfolio retraçant le parcours de professionnalisation de la personne candidate et décrivant les réalisations professionnelles élaborées au cours de sa formation.",
		definition, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		switch {
		case s.Training.IsZero():
			found.add("dossier#formation", "La période de votre formation n’est pas indiquée : les dates du dossier ne peuvent pas être vérifiées.",
				"Indiquez-la sous la forme « du JJ/MM/AAAA au JJ/MM/AAAA ».")
		case s.Training.Reversed():
			found.add("dossier#formation", fmt.Sprintf("Votre formation finit avant de commencer (%s).", s.Training.French()), "Corrigez l’une des deux dates.")
		}
		return found
	},
}
