package conformity

import (
	"fmt"
	"path"
)

var attestationUsable = &Rule{
	Code:    "attestation-utilisable",
	Title:   "Le fichier de chaque attestation s’ouvre.",
	Gravity: Blocking,
	Since:   2022,
	Cites:   advised("Un fichier protégé, abîmé ou vide ne montre rien : il est copié dans le kit, et n’est pas relié au portfolio imprimable."),
	Check: func(s *Subject) []Finding {
		var found findings
		for i := range s.Internships {
			in := &s.Internships[i]
			if in.Attestation == nil || in.Attestation.File == "" {
				continue // said by another rule
			}
			if file, ok := s.File(path.Join(in.Dir(), in.Attestation.File)); ok && file.Problem != "" {
				found.add(in.Dir()+"#attestation.fichier", fmt.Sprintf("L’attestation de votre stage %s ne peut pas être reliée. %s", named(in.Title, in.ID), file.Problem),
					"Joignez un PDF sans mot de passe, ou numérisez le document à nouveau.")
			}
		}
		return found
	},
}
