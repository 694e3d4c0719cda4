package conformity

import (
	"fmt"
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

// firstOf keeps the first items of a list and says how many were left out.
func firstOf(items []string, n int) []string {
	if len(items) <= n {
		return items
	}
	return append(items[:n:n], fr.Count(len(items)-n, "autre", "autres"))
}

// suggest writes what fr.DidYouMean does, as a sentence of its own, or the
// sentence given when it has nothing to say.
func suggest(word string, candidates []string, otherwise string) string {
	if mend := strings.TrimSpace(fr.DidYouMean(word, candidates)); mend != "" {
		return mend
	}
	return otherwise
}

// oneOrMore writes one in words, more in figures.
func oneOrMore(n int, one, more string) string {
	if n == 1 {
		return one
	}
	return fmt.Sprintf("%d %s", n, more)
}
