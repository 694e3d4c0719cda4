package conformity

import (
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/snapshot"
)

var someTeamWork = &Rule{
	Code:    "un-travail-en-equipe",
	Title:   "Au moins une réalisation est un travail d’équipe.",
	Gravity: Advice,
	Since:   2022,
	Cites: cite("L’entretien permet d’apprécier sa capacité à rendre compte d’un travail réalisé au sein d’une équipe projet en mettant clairement en évidence sa contribution personnelle.",
		oral, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		for r := range s.realisations() {
			if r.Work == snapshot.InTeam {
				return nil
			}
		}
		if len(s.Realisations) > 0 {
			found.add("dossier", "Aucune de vos réalisations n’est présentée comme un travail d’équipe.",
				"Si l’une d’elles a été menée à plusieurs, même avec la personne qui vous encadrait, indiquez « équipe » et dites qui a fait quoi.")
		}
		return found
	},
}
