package conformity

import "github.com/jalon-app/jalon/internal/competency"

var centre = &Rule{
	Code:    "centre-de-formation",
	Title:   "Le dossier nomme votre centre de formation.",
	Gravity: Important,
	Since:   2022,
	Cites:   cite("Centre de formation :", tableForm, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		if s.Centre == "" {
			found.add("dossier#centre", "Votre centre de formation n’est pas indiqué.", "Donnez le nom de l’établissement et sa ville.")
		}
		return found
	},
}
