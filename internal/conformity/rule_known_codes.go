package conformity

import (
	"fmt"
	"strings"

	"github.com/jalon-app/jalon/internal/competency"
)

var knownCodes = &Rule{
	Code:    "codes-connus",
	Title:   "Les compétences, sous-compétences, indicateurs et natures de preuve sont ceux du référentiel.",
	Gravity: Blocking,
	Since:   2022,
	Cites:   cite("Pour chaque réalisation présente dans le dossier, les compétences mobilisées sont précisées.", definition, competency.Official),
	Check:   checkKnownCodes,
}

func checkKnownCodes(s *Subject) []Finding {
	var found findings
	known := codesOf(s.Framework)
	for m := range s.mobilisations() {
		c, ok := s.Framework.Competency(m.Competency)
		if !ok {
			known.unknown(&found, m.field("competence"), "compétence", m.Competency, known.competencies)
			continue
		}
		for i, code := range m.Skills {
			if _, ok := c.Skill(code); !ok {
				known.unknown(&found, m.field(fmt.Sprintf("sous_competences[%d]", i)), "sous-compétence", code, known.skills[c.Code])
			}
		}
		for i, code := range m.Indicators {
			if _, ok := c.Indicator(code); !ok {
				known.unknown(&found, m.field(fmt.Sprintf("indicateurs[%d]", i)), "indicateur", code, known.indicators[c.Code])
			}
		}
	}
	for p := range s.proofs() {
		if _, ok := s.Framework.Kind(p.Kind); !ok && len(known.kinds) > 0 {
			known.unknown(&found, p.field("nature"), "nature de preuve", p.Kind, known.kinds)
		}
	}
	return found
}

// codes lists the codes of a référentiel, by competency where it matters, to
// suggest the nearest.
type codes struct {
	competencies, kinds []string
	skills, indicators  map[string][]string
	owner               map[string]string // code of a skill or indicator → its competency
}

func codesOf(f *competency.Framework) codes {
	k := codes{skills: map[string][]string{}, indicators: map[string][]string{}, owner: map[string]string{}}
	for _, c := range f.Competencies {
		k.competencies = append(k.competencies, c.Code)
		for _, s := range c.Skills {
			k.skills[c.Code], k.owner[s.Code] = append(k.skills[c.Code], s.Code), c.Code
		}
		for _, i := range c.Indicators {
			k.indicators[c.Code], k.owner[i.Code] = append(k.indicators[c.Code], i.Code), c.Code
		}
	}
	for _, kind := range f.Kinds {
		k.kinds = append(k.kinds, kind.Code)
	}
	return k
}

func (k codes) unknown(found *findings, field, noun, code string, candidates []string) {
	owner, elsewhere := k.owner[code]
	switch {
	case code == "":
		found.add(field, fmt.Sprintf("Il manque ici le code d’une %s.", noun), "Choisissez-le dans la liste du référentiel.")
	case elsewhere:
		found.add(field, fmt.Sprintf("« %s » relève de %s, non de la compétence choisie ici.", code, owner),
			fmt.Sprintf("Déplacez ce code sous %s, ou choisissez-en un de cette compétence : %s.", owner, strings.Join(candidates, ", ")))
	default:
		found.add(field, fmt.Sprintf("« %s » n’est pas un code connu du référentiel (%s).", code, noun), suggest(code, candidates, "Choisissez un code dans la liste du référentiel."))
	}
}
