package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/snapshot"
)

var proofConfidential = &Rule{
	Code:    "preuve-confidentielle",
	Title:   "Une preuve confidentielle n’est montrée qu’à la commission.",
	Gravity: Important,
	Since:   2022,
	Cites:   practised("Ce qu’une organisation d’accueil a confié se montre à la commission, pas au public."),
	Check: func(s *Subject) []Finding {
		var found findings
		for p := range s.proofs() {
			if p.State == snapshot.Confidential && !p.Reserved() {
				found.add(p.field("visibilite"), fmt.Sprintf("La preuve %s est confidentielle, mais elle serait publiée sur votre site.", named(p.Title, p.ID)),
					"Réservez-la à la commission (visibilité « commission »), ou joignez une version anonymisée et changez son état.")
			}
		}
		return found
	},
}
