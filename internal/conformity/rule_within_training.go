package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/competency"
)

var withinTraining = &Rule{
	Code:    "pendant-la-formation",
	Title:   "Réalisations et stages ont lieu pendant la formation.",
	Gravity: Important,
	Since:   2022,
	Cites: cite("Un support type portfolio retraçant le parcours de professionnalisation de la personne candidate et décrivant les réalisations professionnelles élaborées au cours de sa formation.",
		definition, competency.Official),
	Check: checkWithinTraining,
}

func checkWithinTraining(s *Subject) []Finding {
	if !dated(s.Training) {
		return nil
	}
	var found findings
	for i := range s.Internships {
		if in := &s.Internships[i]; dated(in.Period) && !in.Period.Within(s.Training) {
			found.add(in.Dir()+"#periode", fmt.Sprintf("Votre stage %s (%s) sort de la période de votre formation (%s).", named(in.Title, in.ID), in.Period.French(), s.Training.French()),
				"Corrigez ses dates, ou celles de votre formation.")
		}
	}
	for r := range s.realisations() {
		if dated(r.Period) && !r.Period.Within(s.Training) {
			found.add(r.Dir()+"#periode", fmt.Sprintf("Votre réalisation %s (%s) sort de la période de votre formation (%s).", named(r.Title, r.ID), r.Period.French(), s.Training.French()),
				"Corrigez ses dates, ou celles de votre formation.")
		}
	}
	return found
}

// dated tells a period that can be compared; the others are said elsewhere.
func dated(p civil.Period) bool { return !p.IsZero() && !p.Reversed() }
