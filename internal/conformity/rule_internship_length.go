package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

// The total is asked for; how long it must be was found in no text.
var internshipLength = &Rule{
	Code:    "duree-de-stage",
	Title:   "La durée totale des stages atteint celle du diplôme.",
	Gravity: Important,
	Since:   2022,
	Cites:   cite("Durée de stage insuffisante", grounds+" ; durée non confirmée", competency.Unconfirmed),
	Check:   checkInternshipLength,
}

func checkInternshipLength(s *Subject) []Finding {
	total := 0
	for _, in := range s.Internships {
		total += max(0, in.Weeks)
	}
	asked := s.Framework.Exam.Internship
	if total == 0 || total >= asked.MinimumWeeks { // no week at all is said by other rules
		return nil
	}
	doubt := ""
	if asked.Certainty == competency.Unconfirmed {
		doubt = " (durée non confirmée)"
	}
	var found findings
	found.add("dossier", fmt.Sprintf("Vos stages totalisent %s ; il en faudrait au moins %d%s.", count(total, "semaine", "semaines"), asked.MinimumWeeks, doubt),
		"Vérifiez la durée demandée auprès de votre établissement, et ajoutez le stage qui manque.")
	return found
}
