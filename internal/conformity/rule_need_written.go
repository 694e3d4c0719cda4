package conformity

var needWritten = &Rule{
	Code:    "besoin-exprime",
	Title:   "Un cahier des charges ou une expression du besoin est présent.",
	Gravity: Advice,
	Since:   2022,
	Cites:   indicator("B1.4", "L’analyse des besoins et de l’existant est pertinente."),
	Check: someProof(needed{
		"cahier-des-charges", "B1.4.1", "Aucune preuve ne montre un cahier des charges ou une expression du besoin.",
		"joignez le document de départ du projet, avec la nature « cahier-des-charges ».",
	}),
}
