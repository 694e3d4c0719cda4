package fr

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// plainly is Typography without the looks that spare it work.
func plainly(text string) string {
	text = strings.ReplaceAll(text, "« ", "«"+noBreak)
	text = strings.ReplaceAll(text, " »", noBreak+"»")
	text = strings.ReplaceAll(text, "n° ", "n°"+noBreak)
	text = beforeHigh.ReplaceAllString(text, "$1"+narrow+"$2")
	text = beforeColon.ReplaceAllString(text, "$1"+noBreak+"$2$3")
	text = units.ReplaceAllString(text, "$1"+noBreak+"$2")
	return numbers.ReplaceAllString(text, "$1"+narrow+"$2")
}

func TestLookingFirstChangesNothing(t *testing.T) {
	words := rapid.SliceOf(rapid.SampledFrom([]string{" ", " ", "a", "é", "12", "340", ";", "!", "?", ":", "« ", " »", "n° ", "%", "h", "Go", "jours", "postes", ")", "€", "\n", "'"}))
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(words.Draw(t, "words"), "")
		if got, want := Typography(text), plainly(text); got != want {
			t.Fatalf("%q: %q, want %q", text, got, want)
		}
	})
}
