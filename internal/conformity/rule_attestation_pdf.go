package conformity

import (
	"fmt"
	"path"
)

var attestationPDF = &Rule{
	Code:    "attestation-en-pdf",
	Title:   "Chaque attestation est un PDF.",
	Gravity: Advice,
	Since:   2022,
	Cites:   advised("Une attestation en PDF s’ouvre et s’imprime partout ; une photo de travers se lit mal."),
	Check: func(s *Subject) []Finding {
		var found findings
		for i := range s.Internships {
			in := &s.Internships[i]
			if in.Attestation == nil || in.Attestation.File == "" {
				continue
			}
			file, ok := s.File(path.Join(in.Dir(), in.Attestation.File))
			if ok && file.MediaType != "application/pdf" {
				found.add(in.Dir()+"#attestation.fichier", fmt.Sprintf("L’attestation de votre stage %s n’est pas un PDF (« %s »).", named(in.Title, in.ID), in.Attestation.File),
					"Numérisez le document en PDF, bien droit et lisible.")
			}
		}
		return found
	},
}
