package conformity

var interventionReport = &Rule{
	Code:    "compte-rendu-d-intervention",
	Title:   "Un compte rendu d’intervention est présent.",
	Gravity: Advice,
	Since:   2022,
	Cites:   indicator("B1.2", "Le compte rendu d’intervention est clair et explicite."),
	Check: someProof(needed{
		"compte-rendu", "B1.2.2", "Aucune preuve ne montre un compte rendu d’intervention.",
		"joignez un compte rendu (demande, diagnostic, solution, durée), avec la nature « compte-rendu ».",
	}),
}
