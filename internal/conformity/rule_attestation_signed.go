package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var attestationSigned = &Rule{
	Code:    "attestation-signee",
	Title:   "Chaque attestation est signée.",
	Gravity: Blocking,
	Since:   2022,
	Cites:   cite("Attestations non signées", grounds, competency.Restated),
	Check: func(s *Subject) []Finding {
		var found findings
		for i := range s.Internships {
			in := &s.Internships[i]
			if a := in.Attestation; a != nil && a.File != "" && !a.Signed {
				found.add(in.Dir()+"#attestation.signee", fmt.Sprintf("L’attestation de votre stage %s n’est pas dite signée.", named(in.Title, in.ID)),
					"Vérifiez la signature et le cachet de l’organisation sur le document ; s’ils y sont, indiquez qu’elle est signée.")
			}
		}
		return found
	},
}
