package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var portfolioAddress = &Rule{
	Code:    "adresse-du-portfolio",
	Title:   "Le portfolio a une adresse que la commission peut ouvrir.",
	Gravity: Advice,
	Since:   2022,
	Cites: cite("L’accessibilité du portfolio sous forme électronique est obligatoire et relève de la seule responsabilité de la personne candidate.",
		circular, competency.Official),
	Check: checkPortfolioAddress,
}

func checkPortfolioAddress(s *Subject) []Finding {
	const field = "dossier#portfolio"
	var found findings
	switch judgeAddress(s.PortfolioURL) {
	case addressEmpty:
		found.add(field, "L’adresse publique de votre portfolio n’est pas indiquée.",
			"Donnez-la si votre portfolio est en ligne ; sinon, prévoyez d’apporter la version hors connexion sur une clé.")
	case addressUnreadable:
		found.add(field, fmt.Sprintf("« %s » n’est pas une adresse complète.", s.PortfolioURL), "Donnez l’adresse entière, qui commence par https://.")
	case addressPlain:
		found.add(field, "L’adresse de votre portfolio commence par http:// : un navigateur peut la dire non sécurisée, ou la refuser.",
			"Activez le chiffrement chez votre hébergeur, puis donnez l’adresse en https://.")
	case addressLocal:
		found.add(field, fmt.Sprintf("« %s » n’est pas accessible hors de votre réseau : la commission ne pourra pas l’ouvrir.", s.PortfolioURL),
			"Publiez votre portfolio chez un hébergeur et donnez son adresse publique.")
	}
	return found
}
