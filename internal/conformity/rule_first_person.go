package conformity

import (
	"fmt"
	"strings"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/fr"
)

var firstPerson = &Rule{
	Code:    "contribution-a-la-premiere-personne",
	Title:   "La contribution personnelle parle de vous, pas seulement de l’équipe.",
	Gravity: Important,
	Since:   2022,
	Cites: cite("L’entretien permet d’apprécier sa capacité à rendre compte d’un travail réalisé au sein d’une équipe projet en mettant clairement en évidence sa contribution personnelle.",
		oral, competency.Official),
	Check: checkFirstPerson,
}

func checkFirstPerson(s *Subject) []Finding {
	var found findings
	for r := range s.realisations() {
		if singular, plural := persons(r.Contribution); plural && !singular {
			found.add(r.Dir()+"#contribution", fmt.Sprintf("Dans %s, la contribution personnelle ne parle que de « nous » ou de « on ».", named(r.Title, r.ID)),
				"Dites « je » pour ce que vous avez fait vous-même ; gardez « nous » pour ce que vous avez décidé à plusieurs.")
		}
	}
	return found
}

// persons tells whether a text speaks in the first person, singular or plural.
// « on » counts as plural: it names nobody.
func persons(text string) (singular, plural bool) {
	folded := fr.Fold(text)
	if strings.HasPrefix(folded, "j'") || strings.HasPrefix(folded, "m'") || strings.Contains(folded, " j'") || strings.Contains(folded, " m'") || strings.Contains(folded, "'m'") {
		singular = true
	}
	for word := range strings.FieldsFuncSeq(folded, func(r rune) bool { return !isWordRune(r) }) {
		switch word {
		case "je", "j", "moi", "mon", "ma", "mes", "me", "mien", "mienne":
			singular = true
		case "nous", "notre", "nos", "on":
			plural = true
		}
	}
	return singular, plural
}
