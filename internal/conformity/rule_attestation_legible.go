package conformity

import (
	"fmt"
)

// legibleSide is what the longest side of a page needs for its small print: a
// hundred dots an inch.
const legibleSide = 1_100

var attestationLegible = &Rule{
	Code:    "attestation-lisible",
	Title:   "La photographie d’une attestation est assez fine pour être lue.",
	Gravity: Advice,
	Since:   2022,
	Cites:   advised("Sous cent points par pouce, les petits caractères et le cachet ne se lisent plus."),
	Check: func(s *Subject) []Finding {
		var found findings
		for a := range s.attestations() {
			if a.isPhoto() && max(a.file.Width, a.file.Height) < legibleSide {
				found.add(a.field("fichier"), fmt.Sprintf("La photographie de l’attestation de votre stage %s ne fait que %d × %d points.", a.named(), a.file.Width, a.file.Height),
					"Photographiez le document entier, de près et en pleine lumière, et joignez l’image d’origine plutôt qu’une copie réduite par une messagerie.")
			}
		}
		return found
	},
}
