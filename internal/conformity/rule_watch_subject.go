package conformity

var watchSubject = &Rule{
	Code:    "sujet-de-veille",
	Title:   "La veille a un sujet.",
	Gravity: Important,
	Since:   2022,
	Cites:   skill("B1.6.2", "Mettre en œuvre des outils et stratégies de veille informationnelle"),
	Check: func(s *Subject) []Finding {
		var found findings
		if s.Watch.Subject == "" {
			found.add("veille#sujet", "Votre veille n’a pas encore de sujet.", "Choisissez une question précise de votre métier, assez étroite pour la suivre un an ou deux.")
		}
		return found
	},
}
