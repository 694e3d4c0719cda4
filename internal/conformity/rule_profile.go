package conformity

import "github.com/jalon-app/jalon/internal/competency"

var profile = &Rule{
	Code:    "profil",
	Title:   "Votre profil est présenté.",
	Gravity: Advice,
	Since:   2022,
	Cites: cite("Un support type portfolio retraçant le parcours de professionnalisation de la personne candidate et décrivant les réalisations professionnelles élaborées au cours de sa formation.",
		definition, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		if wordCount(s.Profile) == 0 {
			found.add("profil", "Votre profil n’est pas encore rédigé.", "Présentez-vous en quelques paragraphes : d’où vous venez, ce que vous aimez faire, ce que vous cherchez.")
		}
		return found
	},
}
