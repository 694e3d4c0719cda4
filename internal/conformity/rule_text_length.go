package conformity

import "fmt"

// fewTextWords is half a page: less leaves nothing to question.
const fewTextWords = 80

var textLength = &Rule{
	Code:    "texte-developpe",
	Title:   "Le texte d’une réalisation compte au moins 80 mots.",
	Gravity: Advice,
	Since:   2022,
	Cites:   advised("L’entretien approfondit une ou plusieurs réalisations : il leur faut de la matière."),
	Check: func(s *Subject) []Finding {
		var found findings
		for r := range s.realisations() {
			words, first := 0, ""
			for _, p := range partsOf(r) {
				words += wordCount(p.text)
				if first == "" && p.text != "" {
					first = p.key
				}
			}
			if words > 0 && words < fewTextWords {
				found.add(r.Dir()+"#"+first, fmt.Sprintf("Le texte de %s compte %s.", named(r.Title, r.ID), count(words, "mot", "mots")),
					"Développez surtout la démarche et votre contribution : les choix, les obstacles, les résultats.")
			}
		}
		return found
	},
}
