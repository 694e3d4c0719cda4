package conformity

import (
	"fmt"
)

var attestationFilled = &Rule{
	Code:    "formulaire-rempli",
	Title:   "Le formulaire d’une attestation est rempli.",
	Gravity: Advice,
	Since:   2022,
	Cites:   advised("Un formulaire PDF dont des champs sont restés vides n’atteste pas tout ce qu’il annonce."),
	Check: func(s *Subject) []Finding {
		var found findings
		for a := range s.attestations() {
			if n := a.file.Unfilled; n > 0 {
				found.add(a.field("fichier"), fmt.Sprintf("Le formulaire de l’attestation de votre stage %s a %s.", a.named(), oneOrMore(n, "un champ vide", "champs vides")),
					"Ouvrez-le et vérifiez que l’organisation a rempli tout ce qui vous concerne ; s’il a été rempli à la main, numérisez la feuille signée.")
			}
		}
		return found
	},
}
