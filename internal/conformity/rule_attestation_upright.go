package conformity

import (
	"fmt"
)

var attestationUpright = &Rule{
	Code:    "attestation-a-l-endroit",
	Title:   "Chaque attestation se lit sans tourner la tête.",
	Gravity: Advice,
	Since:   2022,
	Cites:   advised("Un document numérisé de travers se lit mal à l’écran et en réunion."),
	Check: func(s *Subject) []Finding {
		var found findings
		for a := range s.attestations() {
			lying := a.lying()
			if lying == 0 {
				continue
			}
			what := fmt.Sprintf("L’attestation de votre stage %s est plus large que haute.", a.named())
			if a.isPDF() && lying < a.file.Pages {
				what = fmt.Sprintf("L’attestation de votre stage %s a %s.", a.named(), oneOrMore(lying, "une page plus large que haute", "pages plus larges que hautes"))
			}
			found.add(a.field("fichier"), what,
				"Si elle se lit de côté, ajoutez « rotation: 90 » sous « attestation » (ou 180, ou 270) : elle sera tournée d’autant, dans le sens des aiguilles d’une montre. Si elle se lit bien ainsi, ne changez rien.")
		}
		return found
	},
}

// lying counts the pages wider than tall, once turned as asked.
func (a attested) lying() int {
	turned := a.in.Attestation.Turn%180 != 0
	switch {
	case a.isPDF() && turned:
		return a.file.Pages - a.file.Sideways
	case a.isPDF():
		return a.file.Sideways
	case a.isPhoto() && wider(a.file.Width, a.file.Height, turned):
		return 1
	}
	return 0
}

// wider leaves a tenth for what is almost square.
func wider(width, height int, turned bool) bool {
	if turned {
		width, height = height, width
	}
	return width*10 > height*11
}
