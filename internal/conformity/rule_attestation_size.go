package conformity

import (
	"fmt"
)

var attestationSize = &Rule{
	Code:    "format-de-l-attestation",
	Title:   "Les pages d’une attestation tiennent sur une feuille A4.",
	Gravity: Advice,
	Since:   2022,
	Cites:   advised("Le portfolio s’imprime en A4 : une page plus grande y est réduite."),
	Check: func(s *Subject) []Finding {
		var found findings
		for a := range s.attestations() {
			if n := a.file.Oversize; n > 0 {
				found.add(a.field("fichier"), fmt.Sprintf("L’attestation de votre stage %s a %s qu’une feuille A4.", a.named(), oneOrMore(n, "une page plus grande", "pages plus grandes")),
					"Vérifiez qu’elle se lit encore une fois réduite de moitié ; sinon, numérisez-la en A4.")
			}
		}
		return found
	},
}
