package conformity

import "fmt"

var skillNamed = &Rule{
	Code:    "sous-competence-nommee",
	Title:   "Chaque compétence mobilisée nomme au moins une sous-compétence.",
	Gravity: Advice,
	Since:   2022,
	Cites:   advised("Le tableau de synthèse détaille les sous-compétences : dire laquelle est mobilisée guide l’entretien."),
	Check: func(s *Subject) []Finding {
		var found findings
		for m := range s.mobilisations() {
			if len(m.Skills) == 0 {
				found.add(m.field("sous_competences"), fmt.Sprintf("Dans %s, %s ne nomme aucune sous-compétence.", named(m.in.Title, m.in.ID), m.Competency),
					"Choisissez celle que votre justification décrit.")
			}
		}
		return found
	},
}
