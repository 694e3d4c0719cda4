package conformity

import "fmt"

var mobilisedOnce = &Rule{
	Code:    "competence-citee-une-fois",
	Title:   "Une réalisation cite chaque compétence une seule fois.",
	Gravity: Advice,
	Since:   2022,
	Cites:   advised("Une justification par compétence et par réalisation : la commission la retrouve d’un coup d’œil."),
	Check:   checkMobilisedOnce,
}

func checkMobilisedOnce(s *Subject) []Finding {
	var found findings
	for r := range s.realisations() {
		seen := map[string]bool{}
		for i, m := range r.Mobilisations {
			if seen[m.Competency] && m.Competency != "" {
				found.add(at(r.Dir(), "competences[%d].competence", i), fmt.Sprintf("Votre réalisation %s cite %s plusieurs fois.", named(r.Title, r.ID), m.Competency),
					"Réunissez les sous-compétences, la justification et les preuves sous une seule entrée.")
			}
			seen[m.Competency] = true
		}
	}
	return found
}
