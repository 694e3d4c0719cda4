package conformity

var professionalProject = &Rule{
	Code:    "projet-professionnel",
	Title:   "Votre projet professionnel est décrit.",
	Gravity: Important,
	Since:   2022,
	Cites:   skill("B1.6.4", "Développer son projet professionnel"),
	Check: func(s *Subject) []Finding {
		var found findings
		if wordCount(s.Project) == 0 {
			found.add("projet-professionnel", "Votre projet professionnel n’est pas encore décrit.", "Dites ce que vous visez après le BTS, pourquoi, et ce que vous faites déjà pour y arriver.")
		}
		return found
	},
}
