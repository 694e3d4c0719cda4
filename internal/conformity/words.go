package conformity

import (
	"strings"
	"unicode"

	"github.com/jalon-app/jalon/internal/fr"
)

// wordCount counts the words of a text; what has no letter nor digit is none.
func wordCount(text string) int {
	n := 0
	for word := range strings.FieldsSeq(text) {
		if strings.ContainsFunc(word, isWordRune) {
			n++
		}
	}
	return n
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// wordKey keeps the folded words alone, so that two sentences that differ by
// accents, case or punctuation compare equal.
func wordKey(text string) string {
	return strings.Join(strings.FieldsFunc(fr.Fold(text), func(r rune) bool { return !isWordRune(r) }), " ")
}
