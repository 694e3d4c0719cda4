package conformity

import (
	"fmt"
	"strings"
)

var indicatorsProved = &Rule{
	Code:    "indicateurs-prouves",
	Title:   "Chaque indicateur de la grille est prouvé quelque part.",
	Gravity: Advice,
	Since:   2022,
	Cites:   advised("La commission remplit la grille indicateur par indicateur."),
	Check:   checkIndicatorsProved,
}

func checkIndicatorsProved(s *Subject) []Finding {
	proved, competencies := map[string]bool{}, map[string]bool{}
	for m := range s.mobilisations() {
		competencies[m.Competency] = true
		if m.proved() {
			for _, code := range m.Indicators {
				proved[code] = true
			}
		}
	}
	var found findings
	for _, c := range s.Framework.Competencies {
		var missing []string
		for _, indicator := range c.Indicators {
			if !proved[indicator.Code] {
				missing = append(missing, "« "+strings.TrimSuffix(indicator.Label, ".")+" »")
			}
		}
		const mend = "Ajoutez ceux que vos productions montrent à la compétence qui les mobilise, avec la preuve."
		switch {
		case len(missing) == 0 || !competencies[c.Code]: // « toutes-les-competences » says the latter
		case len(missing) == len(c.Indicators):
			found.add("dossier", fmt.Sprintf("Dans %s, aucun indicateur de la grille n’a de preuve.", s.label(c.Code)), mend)
		default:
			found.add("dossier", fmt.Sprintf("Dans %s, %s de preuve : %s.", c.Code, oneOrMore(len(missing), "un indicateur de la grille n’a pas", "indicateurs de la grille n’ont pas"), strings.Join(missing, " ; ")), mend)
		}
	}
	return found
}
