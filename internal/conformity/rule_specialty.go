package conformity

import (
	"fmt"
	"strings"

	"github.com/jalon-app/jalon/internal/competency"
)

var specialty = &Rule{
	Code:    "option-connue",
	Title:   "L’option est l’une de celles du diplôme.",
	Gravity: Blocking,
	Since:   2022,
	Cites:   cite("Option :", tableForm, competency.Official),
	Check:   checkSpecialty,
}

func checkSpecialty(s *Subject) []Finding {
	if s.Framework.HasSpecialty(s.Specialty) || len(s.Framework.Specialties) == 0 {
		return nil
	}
	var codes []string
	for _, option := range s.Framework.Specialties {
		codes = append(codes, option.Code)
	}
	var found findings
	what := fmt.Sprintf("L’option « %s » n’existe pas dans ce diplôme.", s.Specialty)
	if s.Specialty == "" {
		what = "Votre option n’est pas indiquée."
	}
	found.add("dossier#option", what, fmt.Sprintf("Indiquez votre option : %s.", strings.Join(codes, " ou ")))
	return found
}
