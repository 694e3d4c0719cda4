package conformity

import "fmt"

var mobilisationProved = &Rule{
	Code:    "mobilisation-prouvee",
	Title:   "Chaque compétence mobilisée nomme au moins une preuve.",
	Gravity: Important,
	Since:   2022,
	Cites:   practised("Le catalogue descriptif est l’erreur la plus pénalisée : ce qui compte est la justification et la preuve."),
	Check: func(s *Subject) []Finding {
		var found findings
		for m := range s.mobilisations() {
			if len(m.Evidence) == 0 {
				found.add(m.field("preuves"), fmt.Sprintf("Dans %s, aucune preuve n’appuie encore %s.", named(m.in.Title, m.in.ID), m.Competency),
					"Nommez une production de cette réalisation : un document, une capture, un relevé, un lien.")
			}
		}
		return found
	},
}
