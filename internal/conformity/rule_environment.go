package conformity

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/fr"
)

// The obligation is official; the list of what annexe II.E holds is Jalon's own
// reading, still to be confirmed: hence the certainty, and the words said.
var environment = &Rule{
	Code:    "environnement-conforme",
	Title:   "L’ensemble des réalisations couvre l’environnement technologique du diplôme.",
	Gravity: Advice,
	Since:   2022,
	Cites: cite("Les réalisations sont issues d’un environnement technologique conforme à l’annexe II.E du diplôme.",
		circular+" ; le détail de l’annexe reste à confirmer", competency.Unconfirmed),
	Check: checkEnvironment,
}

func checkEnvironment(s *Subject) []Finding {
	used := technologiesOf(s)
	if len(used) == 0 {
		return nil // each réalisation is told so
	}
	var missing []string
	unconfirmed := ""
	for _, item := range s.Framework.Environment {
		if item.Specialty != "" && item.Specialty != s.Specialty || covers(used, item.Words) {
			continue
		}
		missing = append(missing, lowerFirst(item.Label))
		if item.Certainty == competency.Unconfirmed {
			unconfirmed = " (liste non confirmée, à vérifier sur le texte du diplôme)"
		}
	}
	var found findings
	if len(missing) > 0 {
		found.add("dossier", fmt.Sprintf("D’après les technologies citées, aucune réalisation ne montre : %s%s.", strings.Join(missing, " ; "), unconfirmed),
			"Si l’un de vos travaux le fait, citez ce que vous avez utilisé dans les technologies de cette réalisation.")
	}
	return found
}

// technologiesOf lists the technologies once each, folded.
func technologiesOf(s *Subject) []string {
	seen := map[string]bool{}
	var used []string
	for r := range s.realisations() {
		for _, name := range r.Technologies {
			if !seen[name] {
				seen[name] = true
				used = append(used, fr.Fold(name))
			}
		}
	}
	return used
}

func covers(used, words []string) bool {
	for _, word := range words {
		word = fr.Fold(word)
		for _, technology := range used {
			if startsAWord(technology, word) {
				return true
			}
		}
	}
	return false
}

// startsAWord tells whether word stands in text at the start of a word. A word
// such as « .net » brings its own boundary.
func startsAWord(text, word string) bool {
	for from := 0; word != ""; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(text[:from+i])
		first, size := utf8.DecodeRuneInString(word)
		if from+i == 0 || !isWordRune(before) || !isWordRune(first) {
			return true
		}
		from += i + size
	}
	return false
}

func lowerFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToLower(first)) + text[size:]
}
