package conformity

import "fmt"

var planning = &Rule{
	Code:    "planning-present",
	Title:   "Au moins une réalisation a un planning.",
	Gravity: Important,
	Since:   2022,
	Cites:   skill("B1.4.2", "Planifier les activités"),
	Check: func(s *Subject) []Finding {
		place, _ := bestPlace(s, "B1.4", "B1.4.2")
		if place == nil || s.kinds["planning"] {
			return nil
		}
		for r := range s.realisations() {
			if len(r.Planning) > 0 {
				return nil
			}
		}
		var found findings
		found.add(place.Dir()+"#planning", "Aucune de vos réalisations n’a de planning.",
			fmt.Sprintf("Dans %s par exemple, donnez les tâches, leurs dates prévues et réalisées, et expliquez les écarts.", named(place.Title, place.ID)))
		return found
	},
}
