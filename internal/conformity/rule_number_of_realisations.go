package conformity

import "fmt"

// fewRealisations is the least number seen in the dossiers that were read,
// which hold 5 to 22 réalisations.
const fewRealisations = 5

var numberOfRealisations = &Rule{
	Code:    "nombre-de-realisations",
	Title:   "Le dossier présente au moins cinq réalisations.",
	Gravity: Advice,
	Since:   2022,
	Cites:   practised("Les dossiers présentés comptent de 5 à 22 réalisations, 13 le plus souvent."),
	Check: func(s *Subject) []Finding {
		var found findings
		if n := len(s.Realisations); n > 0 && n < fewRealisations {
			found.add("dossier", fmt.Sprintf("Votre dossier présente %s ; les dossiers lus en comptent de 5 à 22.", count(n, "réalisation", "réalisations")),
				"Ajoutez un travail de formation ou de stage qui mobilise les compétences les moins prouvées.")
		}
		return found
	},
}
