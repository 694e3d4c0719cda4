package conformity

var watchMethod = &Rule{
	Code:    "methode-de-veille",
	Title:   "La veille dit ses outils et sa méthode.",
	Gravity: Advice,
	Since:   2022,
	Cites:   skill("B1.6.2", "Mettre en œuvre des outils et stratégies de veille informationnelle"),
	Check: func(s *Subject) []Finding {
		var found findings
		if s.Watch.Subject == "" && len(s.Watch.Notes) == 0 {
			return nil // no veille at all: said by other rules
		}
		if len(s.Watch.Tools) == 0 {
			found.add("veille#outils", "Votre veille ne dit pas encore ses outils.", "Citez-les : agrégateur de flux, alertes, lettres d’information, forums.")
		}
		if s.Watch.Method == "" {
			found.add("veille#methode", "Votre veille ne dit pas encore sa méthode.", "Dites quand vous la faites, comment vous triez, et ce que vous en faites.")
		}
		return found
	},
}
