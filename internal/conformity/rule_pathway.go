package conformity

import "github.com/jalon-app/jalon/internal/competency"

var pathway = &Rule{
	Code:    "parcours",
	Title:   "Votre parcours de professionnalisation est retracé.",
	Gravity: Important,
	Since:   2022,
	Cites: cite("Un support type portfolio retraçant le parcours de professionnalisation de la personne candidate et décrivant les réalisations professionnelles élaborées au cours de sa formation.",
		definition, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		if len(s.Pathway) == 0 {
			found.add("parcours", "Votre parcours de professionnalisation n’est pas encore retracé.", "Donnez ses étapes : formations, emplois, stages, certifications, avec leurs dates.")
		}
		return found
	},
}
