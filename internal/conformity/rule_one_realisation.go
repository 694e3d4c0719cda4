package conformity

import "github.com/jalon-app/jalon/internal/competency"

var oneRealisation = &Rule{
	Code:    "au-moins-une-realisation",
	Title:   "Le dossier présente des réalisations professionnelles.",
	Gravity: Blocking,
	Since:   2022,
	Cites: cite("Un support type portfolio retraçant le parcours de professionnalisation de la personne candidate et décrivant les réalisations professionnelles élaborées au cours de sa formation.",
		definition, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		if len(s.Realisations) == 0 {
			found.add("dossier", "Votre dossier ne présente encore aucune réalisation.",
				"Commencez par celle que vous connaissez le mieux : un titre, une période, et ce que vous y avez fait.")
		}
		return found
	},
}
