package conformity

import (
	"fmt"
	"path"

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

func checkAttestation(s *Subject) []Finding {
	const mend = "Demandez-la à l’organisation d’accueil ou à votre établissement, puis joignez le document en PDF."
	var found findings
	for i := range s.Internships {
		in := &s.Internships[i]
		name := named(in.Title, in.ID)
		if in.Attestation == nil || in.Attestation.File == "" {
			found.add(in.Dir()+"#attestation", fmt.Sprintf("L’attestation de votre stage %s n’est pas encore dans le dossier.", name), mend)
			continue
		}
		file, ok := s.File(path.Join(in.Dir(), in.Attestation.File))
		switch {
		case !ok:
			found.add(in.Dir()+"#attestation.fichier", fmt.Sprintf("Le fichier de l’attestation de votre stage %s est introuvable : « %s ».", name, in.Attestation.File), "Joignez le document, ou corrigez son nom.")
		case file.Problem != "":
			found.add(in.Dir()+"#attestation.fichier", fmt.Sprintf("L’attestation de votre stage %s ne peut pas être lue. %s", name, file.Problem), "Numérisez le document à nouveau, en PDF.")
		}
	}
	return found
}
