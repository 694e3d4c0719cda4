package conformity

var continuity = &Rule{
	Code:    "continuite-verifiee",
	Title:   "Les conditions de continuité d’un service sont montrées.",
	Gravity: Advice,
	Since:   2022,
	Cites:   indicator("B1.1", "Les conditions de continuité et de reprise d’un service sont vérifiées et les manquements sont signalés."),
	Check: someProof(needed{
		"continuite", "B1.1.4", "Aucune preuve ne montre que les conditions de continuité d’un service ont été vérifiées.",
		"joignez un plan de continuité ou de reprise, ou le relevé des manquements, avec la nature « continuite ».",
	}),
}
