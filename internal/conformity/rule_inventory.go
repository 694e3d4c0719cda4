package conformity

var inventory = &Rule{
	Code:    "inventaire-outille",
	Title:   "Un inventaire tiré d’un outil de gestion des actifs est présent.",
	Gravity: Important,
	Since:   2022,
	Cites:   indicator("B1.1", "Le recensement du patrimoine informatique est exhaustif et réalisé au moyen d’un outil de gestion des actifs informatiques."),
	Check: someProof(needed{
		"inventaire", "B1.1.1", "Aucune preuve ne montre un inventaire tiré d’un outil de gestion des actifs.",
		"joignez l’export de l’inventaire, anonymisé, avec la nature « inventaire ».",
	}),
}
