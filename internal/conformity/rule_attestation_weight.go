package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/media"
)

var attestationWeight = &Rule{
	Code:    "poids-de-l-attestation",
	Title:   fmt.Sprintf("Le fichier d’une attestation pèse %d Mo au plus.", media.MaxBound>>20),
	Gravity: Important,
	Since:   2022,
	Cites:   advised("Une attestation trop lourde est copiée dans le kit, et n’est pas reliée au portfolio imprimable."),
	Check: func(s *Subject) []Finding {
		var found findings
		for a := range s.attestations() {
			if media.TooHeavy(a.file.Size) != "" {
				found.add(a.field("fichier"), fmt.Sprintf("L’attestation de votre stage %s pèse %d Mo : elle n’est pas reliée au portfolio.", a.named(), a.file.Size>>20),
					"Numérisez-la à nouveau, à 200 points par pouce, en niveaux de gris.")
			}
		}
		return found
	},
}
