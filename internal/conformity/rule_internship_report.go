package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var internshipReport = &Rule{
	Code:    "bilan-de-stage",
	Title:   "Chaque stage a un bilan.",
	Gravity: Advice,
	Since:   2022,
	Cites: cite("Un support type portfolio retraçant le parcours de professionnalisation de la personne candidate et décrivant les réalisations professionnelles élaborées au cours de sa formation.",
		definition, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		for i := range s.Internships {
			if in := &s.Internships[i]; in.Report == "" {
				found.add(in.Dir()+"#bilan", fmt.Sprintf("Votre stage %s n’a pas encore de bilan.", named(in.Title, in.ID)), "Présentez en quelques lignes l’organisation, vos missions, et ce que vous en retenez.")
			}
		}
		return found
	},
}
