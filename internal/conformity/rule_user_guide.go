package conformity

var userGuide = &Rule{
	Code:    "support-utilisateur",
	Title:   "Un guide ou un support destiné aux utilisateurs est présent.",
	Gravity: Advice,
	Since:   2022,
	Cites:   indicator("B1.5", "Un support d’information est disponible."),
	Check: someProof(needed{
		"support-utilisateur", "B1.5.3", "Aucune preuve ne montre un guide ou un support destiné aux utilisateurs.",
		"joignez la fiche, le guide ou le message remis aux utilisateurs, avec la nature « support-utilisateur ».",
	}),
}
