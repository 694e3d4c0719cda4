package conformity

var legalNoticeProof = &Rule{
	Code:    "mentions-legales-d-un-site",
	Title:   "Les mentions légales d’un site sont montrées.",
	Gravity: Advice,
	Since:   2022,
	Cites:   indicator("B1.3", "Les mentions légales sont accessibles et conformes à la législation."),
	Check: someProof(needed{
		"mentions-legales", "B1.3.1", "Aucune preuve ne montre les mentions légales d’un site auquel vous avez contribué.",
		"joignez la page, ou ce que vous avez proposé pour la rendre conforme, avec la nature « mentions-legales ».",
	}),
}
