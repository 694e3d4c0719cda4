package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var withinInternship = &Rule{
	Code:    "pendant-le-stage",
	Title:   "Une réalisation de stage a lieu pendant ce stage.",
	Gravity: Important,
	Since:   2022,
	Cites:   cite("Réalisations en milieu professionnel en cours de première année", tableForm, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		for r := range s.realisations() {
			in, ok := s.Internship(r.Setting)
			if ok && dated(r.Period) && dated(in.Period) && !r.Period.Within(in.Period) {
				found.add(r.Dir()+"#periode", fmt.Sprintf("Votre réalisation %s (%s) sort de la période du stage %s (%s).", named(r.Title, r.ID), r.Period.French(), named(in.Title, in.ID), in.Period.French()),
					"Corrigez l’une des périodes ; si le travail a été repris en formation, présentez-le comme une réalisation de formation.")
			}
		}
		return found
	},
}
