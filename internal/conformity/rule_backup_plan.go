package conformity

var backupPlan = &Rule{
	Code:    "plan-de-sauvegarde",
	Title:   "Un plan de sauvegarde est présent.",
	Gravity: Advice,
	Since:   2022,
	Cites:   indicator("B1.1", "Les sauvegardes sont réalisées dans les conditions prévues conformément au plan de sauvegarde."),
	Check: someProof(needed{
		"plan-de-sauvegarde", "B1.1.5", "Aucune preuve ne montre un plan de sauvegarde.",
		"joignez le plan (quoi, quand, où, combien de temps), avec la nature « plan-de-sauvegarde ».",
	}),
}
