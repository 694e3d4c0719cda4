package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var attestationPeriod = &Rule{
	Code:    "periode-de-l-attestation",
	Title:   "L’attestation porte la période du stage.",
	Gravity: Important,
	Since:   2022,
	Cites:   cite("Durée de stage insuffisante", grounds, competency.Restated),
	Check:   checkAttestationPeriod,
}

func checkAttestationPeriod(s *Subject) []Finding {
	var found findings
	for i := range s.Internships {
		in := &s.Internships[i]
		if in.Attestation == nil || in.Attestation.File == "" {
			continue // said by another rule
		}
		written := in.Attestation.Period
		switch {
		case written.IsZero():
			found.add(in.Dir()+"#attestation.periode", fmt.Sprintf("La période écrite sur l’attestation de votre stage %s n’est pas relevée.", named(in.Title, in.ID)),
				"Recopiez-la telle qu’elle figure sur le document, pour la comparer à celle du stage.")
		case dated(in.Period) && written != in.Period:
			found.add(in.Dir()+"#attestation.periode", fmt.Sprintf("L’attestation de votre stage %s dit « %s », et le dossier « %s ».", named(in.Title, in.ID), written.French(), in.Period.French()),
				"Corrigez la période du stage, ou faites corriger l’attestation par l’organisation.")
		}
	}
	return found
}
