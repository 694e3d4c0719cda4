package conformity

import "fmt"

var justificationRepeated = &Rule{
	Code:    "justification-non-repetee",
	Title:   "Chaque justification est propre à sa réalisation.",
	Gravity: Advice,
	Since:   2022,
	Cites:   advised("Une même phrase sous plusieurs réalisations ne justifie aucune d’elles."),
	Check:   checkJustificationRepeated,
}

func checkJustificationRepeated(s *Subject) []Finding {
	var found findings
	first := map[string]mobilised{}
	for m := range s.mobilisations() {
		if wordCount(m.Justification) < fewWords {
			continue
		}
		key := wordKey(m.Justification)
		if other, seen := first[key]; seen {
			found.add(m.field("justification"), fmt.Sprintf("La justification de %s dans %s est déjà celle de %s dans %s.",
				m.Competency, named(m.in.Title, m.in.ID), other.Competency, named(other.in.Title, other.in.ID)),
				"Écrivez pour chacune ce qui lui est propre.")
			continue
		}
		first[key] = m
	}
	return found
}
