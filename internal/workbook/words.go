package workbook

import (
	"slices"
	"strings"
	"unicode"

	"github.com/jalon-app/jalon/internal/fr"
)

// word is one word of a text, folded, with the offset of the byte after it.
type word struct {
	text string
	end  int
}

func splitWords(text string) []word {
	var words []word
	start := -1
	flush := func(end int) {
		if start >= 0 {
			words = append(words, word{fr.Fold(text[start:end]), end})
			start = -1
		}
	}
	for i, r := range text {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
		if inside && start < 0 {
			start = i
		}
		if !inside {
			flush(i)
		}
	}
	flush(len(text))
	return words
}

// After gives what follows a label at the head of a text, with the label as it
// is written there. Case, accents, spaces and punctuation do not count.
func After(text, label string) (written, rest string, ok bool) {
	words, wanted := splitWords(text), splitWords(label)
	if len(wanted) == 0 || len(words) < len(wanted) {
		return "", "", false
	}
	for i, w := range wanted {
		if words[i].text != w.text {
			return "", "", false
		}
	}
	end := words[len(wanted)-1].end
	rest = strings.TrimLeft(text[end:], " \u00a0\u202f\t")
	if colon := strings.TrimLeft(rest, ":"); len(colon) < len(rest) {
		rest = colon
	}
	written = text[:len(text)-len(rest)]
	return written, strings.TrimSpace(rest), true
}

// Ordinals and the words people use for one another in part titles.
var synonyms = map[string]string{
	"1ere": "1", "1re": "1", "1er": "1", "premiere": "1", "premier": "1", "i": "1",
	"2eme": "2", "2e": "2", "2nde": "2", "2nd": "2", "seconde": "2", "second": "2", "deuxieme": "2", "ii": "2",
	"stage": "milieu", "entreprise": "milieu", "professionnel": "milieu", "professionnelle": "milieu", "pro": "milieu", "alternance": "milieu",
}

var empty = strings.Fields("a au aux d de des du en et l la le les un une son sa ses dans sur pour")

// sense reduces a text to the set of its meaningful words.
func sense(text string) []string {
	var words []string
	for _, w := range splitWords(text) {
		t := w.text
		if len(t) > 3 {
			t = strings.TrimRight(t, "sx")
		}
		if s, ok := synonyms[t]; ok {
			t = s
		}
		if !slices.Contains(empty, t) && !slices.Contains(words, t) {
			words = append(words, t)
		}
	}
	return words
}

// Likeness compares two texts by their words, from 0 to 1.
func Likeness(a, b string) float64 {
	left, right := sense(a), sense(b)
	if len(left) == 0 || len(right) == 0 || len(left) > 40 {
		return 0
	}
	common := 0
	for _, w := range left {
		if slices.Contains(right, w) {
			common++
		}
	}
	return float64(common*common) / float64(len(left)*len(right))
}

// Same tells whether two texts are the same words.
func Same(a, b string) bool {
	return slices.EqualFunc(splitWords(a), splitWords(b), func(x, y word) bool { return x.text == y.text })
}
