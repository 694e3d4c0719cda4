package conformity

import (
	"fmt"
	"strings"

	"github.com/jalon-app/jalon/internal/competency"
)

var ownWords = &Rule{
	Code:    "justification-personnelle",
	Title:   "Une justification ne recopie pas le libellé officiel.",
	Gravity: Important,
	Since:   2022,
	Cites:   practised("Le catalogue descriptif est l’erreur la plus pénalisée : ce qui compte est la justification et la preuve."),
	Check:   checkOwnWords,
}

func checkOwnWords(s *Subject) []Finding {
	var found findings
	official := officialWords(s.Framework)
	for m := range s.mobilisations() {
		if wordCount(m.Justification) < fewWords {
			continue // said by another rule
		}
		rest := wordKey(m.Justification)
		before := len(rest)
		for _, wording := range official[m.Competency] {
			rest = strings.ReplaceAll(rest, wording, "")
		}
		if len(rest) < before && wordCount(rest) < fewWords {
			found.add(m.field("justification"), fmt.Sprintf("Dans %s, la justification de %s reprend le libellé officiel sans rien dire de votre travail.", named(m.in.Title, m.in.ID), m.Competency),
				"Remplacez-la par ce que vous avez fait vous-même : l’action, l’outil, le résultat.")
		}
	}
	return found
}

// officialWords lists, by competency, the wordings a justification may repeat.
func officialWords(f *competency.Framework) map[string][]string {
	words := map[string][]string{}
	for _, c := range f.Competencies {
		words[c.Code] = append(words[c.Code], wordKey(c.Label))
		for _, s := range c.Skills {
			words[c.Code] = append(words[c.Code], wordKey(s.Label))
		}
		for _, i := range c.Indicators {
			words[c.Code] = append(words[c.Code], wordKey(i.Label))
		}
	}
	for _, a := range f.Activities {
		words[a.Competency] = append(words[a.Competency], wordKey(a.Label))
		for _, item := range a.Items {
			words[a.Competency] = append(words[a.Competency], wordKey(item.Label))
		}
	}
	return words
}
