package conformity

import (
	"fmt"
	"slices"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/snapshot"
)

var everyCompetency = &Rule{
	Code:    "toutes-les-competences",
	Title:   "Chaque compétence du bloc est mobilisée.",
	Gravity: Blocking,
	Since:   2022,
	Cites: cite("Les réalisations professionnelles présentées doivent, dans leur ensemble, mobiliser toutes les compétences du bloc.",
		definition, competency.Official),
	Check: func(s *Subject) []Finding {
		var findings []Finding
		for _, c := range s.Framework.Competencies {
			mobilised := slices.ContainsFunc(s.Realisations, func(r snapshot.Realisation) bool { return r.Mobilises(c.Code) })
			if !mobilised {
				findings = append(findings, Finding{
					Field: "dossier",
					What:  fmt.Sprintf("Aucune réalisation ne mobilise %s « %s ».", c.Code, c.Label),
					Mend:  fmt.Sprintf("Ajoutez « %s » aux compétences d’une réalisation qui la met en œuvre, avec une justification et une preuve.", c.Code),
				})
			}
		}
		return findings
	},
}
