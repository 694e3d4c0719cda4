package conformity

import (
	"fmt"
	"unicode/utf8"

	"github.com/jalon-app/jalon/internal/competency"
)

// titleRoom is what the cell of the official table holds on three lines.
const titleRoom = 110

var title = &Rule{
	Code:    "titre-de-realisation",
	Title:   "Chaque réalisation a un titre qui tient dans le tableau.",
	Gravity: Advice,
	Since:   2022,
	Cites:   cite("Réalisations professionnelles (intitulé et liste des documents et productions associés)", tableForm, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		for r := range s.realisations() {
			switch length := utf8.RuneCountInString(r.Title); {
			case length == 0:
				found.add(r.Dir()+"#titre", fmt.Sprintf("Votre réalisation « %s » n’a pas encore de titre.", r.ID), "Dites en quelques mots ce que vous avez fait, en commençant par un verbe.")
			case length > titleRoom:
				found.add(r.Dir()+"#titre", fmt.Sprintf("Le titre %s compte %d caractères ; au-delà de %d, il déborde de sa case dans le tableau de synthèse.", named(r.Title, r.ID), length, titleRoom),
					"Raccourcissez-le, et gardez les détails pour le résumé.")
			}
		}
		return found
	},
}
