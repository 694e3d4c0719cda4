package conformity

var authorisations = &Rule{
	Code:    "habilitations-verifiees",
	Title:   "Une matrice d’habilitations ou un relevé de droits est présent.",
	Gravity: Advice,
	Since:   2022,
	Cites:   indicator("B1.1", "Les droits mis en place correspondent aux habilitations des acteurs."),
	Check: someProof(needed{
		"habilitations", "B1.1.3", "Aucune preuve ne montre que les droits correspondent aux habilitations.",
		"joignez une matrice d’habilitations et un relevé des droits, avec la nature « habilitations ».",
	}),
}
