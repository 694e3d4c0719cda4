package conformity

import "github.com/jalon-app/jalon/internal/competency"

var internships = &Rule{
	Code:    "stages-presents",
	Title:   "Le dossier présente au moins un stage ou un emploi.",
	Gravity: Blocking,
	Since:   2022,
	Cites:   cite("Les attestations de stage ou les certificats de travail.", definition, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		if len(s.Internships) == 0 {
			found.add("dossier", "Votre dossier ne présente aucun stage : il y manque la pièce « attestations ».",
				"Ajoutez chaque stage, ou période d’emploi, avec son attestation.")
		}
		return found
	},
}
