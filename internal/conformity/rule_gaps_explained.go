package conformity

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/jalon-app/jalon/internal/snapshot"
)

// overrun is how much longer than planned a task may take without a word.
const overrun = 1.2

var gapsExplained = &Rule{
	Code:    "ecarts-expliques",
	Title:   "Un retard ou un dépassement du planning est expliqué.",
	Gravity: Important,
	Since:   2022,
	Cites:   indicator("B1.4", "Un compte rendu clair et concis est réalisé et les écarts sont justifiés."),
	Check: func(s *Subject) []Finding {
		var found findings
		for r := range s.realisations() {
			for i, task := range r.Planning {
				if gap := gapOf(task); gap != "" && task.Explanation == "" {
					found.add(at(r.Dir(), "planning[%d].explication", i), fmt.Sprintf("Dans %s, la tâche %s %s, sans explication.", named(r.Title, r.ID), named(task.Title, "sans nom"), gap),
						"Dites en une phrase pourquoi, et ce que vous en avez tiré.")
				}
			}
		}
		return found
	},
}

// gapOf says how a task went beyond its plan; empty when it did not.
func gapOf(t snapshot.Task) string {
	late := 0
	if dated(t.Planned) && dated(t.Done) && !t.Planned.Ongoing && !t.Done.Ongoing {
		late = t.Planned.End.DaysUntil(t.Done.End)
	}
	switch {
	case late > 0:
		return fmt.Sprintf("s’est finie %s après la date prévue", count(late, "jour", "jours"))
	case t.PlannedHours > 0 && t.DoneHours > t.PlannedHours*overrun:
		return fmt.Sprintf("a pris %s heures pour %s prévues", hours(t.DoneHours), hours(t.PlannedHours))
	}
	return ""
}

// hours writes a number the French way: 3,5.
func hours(h float64) string {
	return strings.Replace(strconv.FormatFloat(h, 'f', -1, 64), ".", ",", 1)
}
