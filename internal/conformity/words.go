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

// quoteAll writes « a », « b » et « c ».
func quoteAll(items []string) string {
	quoted := make([]string, len(items))
	for i, item := range items {
		quoted[i] = "« " + item + " »"
	}
	return fr.List(quoted)
}

// firstOf keeps at most n items and says how many were left out.
func firstOf(items []string, n int) []string {
	if len(items) <= n {
		return items
	}
	return append(items[:n:n], fr.Count(len(items)-n, "autre", "autres"))
}
