package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/competency"
)

var tablePeriods = &Rule{
	Code:    "periodes-du-tableau",
	Title:   "Les périodes du tableau se lisent, et sont celles du portfolio.",
	Gravity: Advice,
	Since:   2022,
	Cites:   cite("Période (sous la forme du JJ/MM/AA au JJ/MM/AA)", tableForm, competency.Official),
	Check:   checkTablePeriods,
}

func checkTablePeriods(s *Subject) []Finding {
	if s.table == nil {
		return nil
	}
	var found findings
	for _, p := range s.table.pairs {
		name := named(p.realisation.Title, p.realisation.ID)
		declared, err := civil.ParsePeriod(p.row.Period)
		switch {
		case p.row.Period == "":
			found.add("dossier#tableau", fmt.Sprintf("Dans votre tableau, %s n’a pas de période.", name), "Écrivez-la sous la forme « du JJ/MM/AA au JJ/MM/AA ».")
		case err != nil:
			found.add("dossier#tableau", fmt.Sprintf("Dans votre tableau, la période de %s ne se lit pas : « %s ».", name, p.row.Period), "Écrivez-la sous la forme « du JJ/MM/AA au JJ/MM/AA ».")
		case dated(p.realisation.Period) && declared != p.realisation.Period:
			found.add(p.realisation.Dir()+"#periode", fmt.Sprintf("Pour %s, votre tableau dit « %s », et le portfolio « %s ».", name, declared.French(), p.realisation.Period.French()), "Donnez la même période aux deux endroits.")
		}
	}
	return found
}
