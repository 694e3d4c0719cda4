package conformity

import (
	"fmt"
)

var attestationPDF = &Rule{
	Code:    "attestation-en-pdf",
	Title:   "Chaque attestation est un PDF ou une photographie.",
	Gravity: Important,
	Since:   2022,
	Cites:   advised("Un PDF ou une photographie devient une page du portfolio ; un autre fichier n’y est pas relié et ne s’ouvre pas partout."),
	Check: func(s *Subject) []Finding {
		var found findings
		for a := range s.attestations() {
			if !a.isPDF() && !a.isPhoto() {
				found.add(a.field("fichier"), fmt.Sprintf("L’attestation de votre stage %s n’est ni un PDF ni une photographie (« %s »).", a.named(), a.in.Attestation.File),
					"Numérisez le document en PDF, ou photographiez-le bien droit et lisible.")
			}
		}
		return found
	},
}
