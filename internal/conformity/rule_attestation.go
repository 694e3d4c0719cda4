package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var attestation = &Rule{
	Code:    "attestation-presente",
	Title:   "Chaque stage a son attestation, ou son certificat de travail.",
	Gravity: Blocking,
	Since:   2022,
	Cites:   cite("Les attestations de stage ou les certificats de travail.", definition, competency.Official),
	Check:   checkAttestation,
}

// checkAttestation leaves a document that is named and cannot be read to
// another rule, and one that is absent to the reader.
func checkAttestation(s *Subject) []Finding {
	const mend = "Demandez-la à l’organisation d’accueil ou à votre établissement, puis joignez le document en PDF."
	var found findings
	for i := range s.Internships {
		in := &s.Internships[i]
		name := named(in.Title, in.ID)
		if in.Attestation == nil || in.Attestation.File == "" {
			found.add(in.Dir()+"#attestation", fmt.Sprintf("L’attestation de votre stage %s n’est pas encore dans le dossier.", name), mend)
		}
	}
	return found
}
