package conformity

import (
	"fmt"
	"slices"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/fr"
)

var tableMarks = &Rule{
	Code:    "croix-du-tableau",
	Title:   "Le tableau coche les compétences que le portfolio mobilise.",
	Gravity: Important,
	Since:   2022,
	Cites:   cite("Pour chaque réalisation présente dans le dossier, les compétences mobilisées sont précisées.", definition, competency.Official),
	Check:   checkTableMarks,
}

func checkTableMarks(s *Subject) []Finding {
	if s.table == nil {
		return nil
	}
	var found findings
	for _, p := range s.table.pairs {
		var extra, lacking []string
		for _, c := range s.Framework.Competencies {
			ticked, mobilised := slices.Contains(p.row.Competencies, c.Code), p.realisation.Mobilises(c.Code)
			switch {
			case ticked && !mobilised:
				extra = append(extra, c.Code)
			case mobilised && !ticked:
				lacking = append(lacking, c.Code)
			}
		}
		field, name := p.realisation.Dir()+"#competences", named(p.realisation.Title, p.realisation.ID)
		if len(extra) > 0 {
			found.add(field, fmt.Sprintf("Votre tableau coche %s pour %s, que votre portfolio ne lui attribue pas.", fr.List(extra), name), "Justifiez et prouvez ces compétences dans la réalisation, ou retirez les croix.")
		}
		if len(lacking) > 0 {
			found.add(field, fmt.Sprintf("Votre tableau ne coche pas %s pour %s, que votre portfolio lui attribue pourtant.", fr.List(lacking), name), "Ajoutez les croix au tableau, ou laissez Jalon le remplir depuis le dossier.")
		}
	}
	return found
}
