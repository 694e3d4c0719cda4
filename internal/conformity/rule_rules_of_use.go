package conformity

var rulesOfUse = &Rule{
	Code:    "regles-d-utilisation",
	Title:   "Une charte ou des règles d’utilisation sont présentes.",
	Gravity: Advice,
	Since:   2022,
	Cites:   indicator("B1.1", "Les écarts par rapport aux règles d’utilisation des ressources numériques sont détectés et signalés."),
	Check: someProof(needed{
		"charte", "B1.1.6", "Aucune preuve ne montre une charte ou des règles d’utilisation, ni les écarts relevés.",
		"joignez la charte et un relevé d’écarts, avec la nature « charte ».",
	}),
}
