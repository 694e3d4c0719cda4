package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/id"
)

var proofIdentifier = &Rule{
	Code:    "preuves-distinctes",
	Title:   "Chaque preuve a son identifiant, et un seul.",
	Gravity: Important,
	Since:   2022,
	Cites:   advised("Une compétence nomme ses preuves par leur identifiant ; deux preuves du même nom n’en font qu’une."),
	Check: func(s *Subject) []Finding {
		var found findings
		for r := range s.realisations() {
			seen := map[string]bool{}
			for i, e := range r.Evidence {
				field := at(r.Dir(), "preuves[%d].id", i)
				switch {
				case !id.Valid(e.ID):
					found.add(field, fmt.Sprintf("« %s » n’est pas un identifiant de preuve.", e.ID),
						fmt.Sprintf("Employez des minuscules sans accent, des chiffres et des tirets, par exemple « %s ».", identifierFor(e.ID, e.Title)))
				case seen[e.ID]:
					found.add(field, fmt.Sprintf("L’identifiant « %s » est déjà celui d’une autre preuve de %s.", e.ID, named(r.Title, r.ID)),
						"Donnez-en un autre à l’une des deux, et corrigez les compétences qui la nomment.")
				}
				seen[e.ID] = true
			}
		}
		return found
	},
}

func identifierFor(candidates ...string) string {
	for _, c := range candidates {
		if slug := fr.Slug(c); id.Valid(slug) {
			return slug
		}
	}
	return "preuve-1"
}
