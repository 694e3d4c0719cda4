package conformity

var standards = &Rule{
	Code:    "referentiel-applique",
	Title:   "Un référentiel, une norme ou un standard appliqué est montré.",
	Gravity: Advice,
	Since:   2022,
	Cites:   indicator("B1.1", "Les référentiels, normes et standards sont mobilisés de façon pertinente."),
	Check: someProof(needed{
		"referentiel", "B1.1.2", "Aucune preuve ne montre un référentiel, une norme ou un standard que vous avez appliqué.",
		"joignez ce que vous avez suivi (guide, norme, règles de nommage, bonnes pratiques), avec la nature « referentiel ».",
	}),
}
