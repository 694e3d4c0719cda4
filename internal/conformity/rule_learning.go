package conformity

var learning = &Rule{
	Code:    "environnement-d-apprentissage",
	Title:   "Votre environnement d’apprentissage personnel est décrit.",
	Gravity: Important,
	Since:   2022,
	Cites:   indicator("B1.6", "L’environnement d’apprentissage personnel est délimité et expliqué."),
	Check: func(s *Subject) []Finding {
		var found findings
		if wordCount(s.Learning) == 0 {
			found.add("environnement-apprentissage", "Votre environnement d’apprentissage personnel n’est pas encore décrit.",
				"Dites où, avec quoi et avec qui vous apprenez : machines, plateformes, communautés, et comment vous choisissez.")
		}
		return found
	},
}
