package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var internshipWeeks = &Rule{
	Code:    "semaines-de-stage",
	Title:   "Le nombre de semaines s’accorde avec la période du stage.",
	Gravity: Important,
	Since:   2022,
	Cites:   cite("Durée de stage insuffisante", grounds, competency.Restated),
	Check:   checkInternshipWeeks,
}

func checkInternshipWeeks(s *Subject) []Finding {
	var found findings
	for i := range s.Internships {
		in := &s.Internships[i]
		if in.Weeks <= 0 {
			found.add(in.Dir()+"#semaines", fmt.Sprintf("Votre stage %s ne dit pas combien de semaines il compte.", named(in.Title, in.ID)), "Indiquez le nombre de semaines de présence.")
			continue
		}
		if !dated(in.Period) || in.Period.Ongoing {
			continue
		}
		length := (in.Period.Days() + 6) / 7 // a week begun counts
		if in.Weeks < length-1 || in.Weeks > length+1 {
			found.add(in.Dir()+"#semaines", fmt.Sprintf("Votre stage %s annonce %s, mais sa période (%s) en couvre %d.", named(in.Title, in.ID), count(in.Weeks, "semaine", "semaines"), in.Period.French(), length),
				"Corrigez l’un ou l’autre ; si le stage a été interrompu, faites deux stages de deux périodes.")
		}
	}
	return found
}
