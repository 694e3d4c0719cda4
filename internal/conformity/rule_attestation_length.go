package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/media"
)

var attestationLength = &Rule{
	Code:    "longueur-de-l-attestation",
	Title:   fmt.Sprintf("Une attestation a %d pages au plus.", media.MaxPages),
	Gravity: Important,
	Since:   2022,
	Cites:   advised("Une attestation tient sur quelques pages ; au-delà, elle n’est pas reliée au portfolio imprimable."),
	Check: func(s *Subject) []Finding {
		var found findings
		for a := range s.attestations() {
			if media.TooLong(a.file.Pages) != "" {
				found.add(a.field("fichier"), fmt.Sprintf("L’attestation de votre stage %s a %d pages : elle n’est pas reliée au portfolio.", a.named(), a.file.Pages),
					"Gardez l’attestation seule ; la convention ou le rapport de stage se joignent à part, comme preuves.")
			}
		}
		return found
	},
}
