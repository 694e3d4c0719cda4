package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var sittingConfirmed = &Rule{
	Code:    "circulaire-confirmee",
	Title:   "La circulaire de votre session est confirmée.",
	Gravity: Advice,
	Since:   2022,
	Cites: cite("L’épreuve et ses annexes sont organisées chaque année par une circulaire nationale.",
		circular+", session à confirmer", competency.Unconfirmed),
	Check: func(s *Subject) []Finding {
		var found findings
		sitting, ok := s.Framework.Sitting(s.Sitting)
		if ok && sitting.Certainty == competency.Unconfirmed {
			found.add("dossier#session", fmt.Sprintf("La circulaire de la session %d n’est pas confirmée : les libellés des annexes sont repris d’une autre session.", s.Sitting),
				"Comparez le tableau de synthèse avec celui que votre établissement vous remet, et signalez-lui les différences.")
		}
		return found
	},
}
