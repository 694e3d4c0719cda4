package conformity

var tickets = &Rule{
	Code:    "tickets-traites",
	Title:   "Des demandes suivies dans un outil sont montrées.",
	Gravity: Important,
	Since:   2022,
	Cites:   indicator("B1.2", "L’utilisation d’un logiciel de gestion de parc et d’incidents est maîtrisée."),
	Check: someProof(needed{
		"ticket", "B1.2.1", "Aucune preuve ne montre une demande suivie dans un outil, de l’ouverture à la clôture.",
		"joignez des tickets anonymisés, avec la nature « ticket ».",
	}),
}
