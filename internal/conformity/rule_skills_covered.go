package conformity

import (
	"fmt"
	"strings"
)

var skillsCovered = &Rule{
	Code:    "sous-competences-couvertes",
	Title:   "Chaque sous-compétence est mobilisée quelque part dans le dossier.",
	Gravity: Advice,
	Since:   2022,
	Cites:   advised("Une sous-compétence absente du dossier est une question probable à l’entretien."),
	Check:   checkSkillsCovered,
}

func checkSkillsCovered(s *Subject) []Finding {
	mobilised, competencies := map[string]bool{}, map[string]bool{}
	for m := range s.mobilisations() {
		competencies[m.Competency] = true
		for _, code := range m.Skills {
			mobilised[code] = true
		}
	}
	var found findings
	for _, c := range s.Framework.Competencies {
		var missing []string
		for _, skill := range c.Skills {
			if !mobilised[skill.Code] {
				missing = append(missing, skill.Code+" "+strings.TrimSuffix(skill.Label, "."))
			}
		}
		if len(missing) > 0 && competencies[c.Code] { // else « toutes-les-competences » says it
			found.add("dossier", fmt.Sprintf("Dans %s, aucune réalisation ne mobilise : %s.", c.Code, strings.Join(missing, " ; ")),
				"Si un de vos travaux les a mises en œuvre, ajoutez-les à ses sous-compétences ; sinon, préparez une réponse pour l’entretien.")
		}
	}
	return found
}
