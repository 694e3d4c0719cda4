package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/snapshot"
)

var solidCompetency = &Rule{
	Code:    "competence-solide",
	Title:   "Chaque compétence est mobilisée par deux réalisations, et prouvée.",
	Gravity: Advice,
	Since:   2022,
	Cites:   advised("Une compétence qui repose sur une seule réalisation ne survit pas à une question sur celle-ci."),
	Check:   checkSolidCompetency,
}

func checkSolidCompetency(s *Subject) []Finding {
	in, proved := map[string][]*snapshot.Realisation{}, map[string]bool{}
	for m := range s.mobilisations() {
		if list := in[m.Competency]; len(list) == 0 || list[len(list)-1] != m.in {
			in[m.Competency] = append(list, m.in)
		}
		proved[m.Competency] = proved[m.Competency] || m.proved()
	}
	var found findings
	for _, c := range s.Framework.Competencies {
		list := in[c.Code]
		switch {
		case len(list) == 0: // said by « toutes-les-competences »
		case len(list) == 1:
			found.add(list[0].Dir()+"#competences", fmt.Sprintf("%s ne repose que sur une réalisation, %s.", s.label(c.Code), named(list[0].Title, list[0].ID)),
				"Cherchez dans vos autres travaux celui qui la mobilise aussi, même en partie.")
		case !proved[c.Code]:
			found.add(list[0].Dir()+"#competences", fmt.Sprintf("%s est mobilisée, mais aucune preuve consultable ne l’appuie.", s.label(c.Code)),
				"Joignez au moins une production qui la montre, et nommez-la sous cette compétence.")
		}
	}
	return found
}
