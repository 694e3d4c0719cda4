package conformity

var visibility = &Rule{
	Code:    "visibilite-mesuree",
	Title:   "La visibilité d’un service en ligne est mesurée.",
	Gravity: Advice,
	Since:   2022,
	Cites:   indicator("B1.3", "La visibilité des services en ligne de l’organisation est satisfaisante."),
	Check: someProof(needed{
		"mesure-de-visibilite", "B1.3.2", "Aucune preuve ne mesure la visibilité d’un service en ligne.",
		"joignez un relevé avant et après (référencement, audience, rapidité), avec la nature « mesure-de-visibilite ».",
	}),
}
