package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var sittingKnown = &Rule{
	Code:    "session-connue",
	Title:   "La session est l’une de celles que le référentiel connaît.",
	Gravity: Important,
	Since:   2022,
	Cites:   cite("SESSION 2026", tableForm, competency.Official),
	Check:   checkSittingKnown,
}

func checkSittingKnown(s *Subject) []Finding {
	if _, ok := s.Framework.Sitting(s.Sitting); ok {
		return nil
	}
	var found findings
	if s.Sitting == 0 {
		found.add("dossier#session", "La session de votre examen n’est pas indiquée.", "Donnez l’année de l’examen, celle de votre inscription.")
		return found
	}
	found.add("dossier#session", fmt.Sprintf("La circulaire de la session %d n’est pas connue : le code de l’épreuve et les annexes ne peuvent pas être vérifiés.", s.Sitting),
		"Vérifiez l’année de votre examen ; si elle est juste, demandez à votre établissement d’ajouter cette session.")
	return found
}
