// Package fr writes French: plurals, lists, suggestions, no-break spaces. It
// knows no domain.
package fr

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Count writes a number with its noun: « 1 point », « 4 points ». French puts
// zero in the singular.
func Count(n int, singular, plural string) string {
	if n < 2 {
		return fmt.Sprintf("%d %s", n, singular)
	}
	return fmt.Sprintf("%d %s", n, plural)
}

// List joins with commas and a last « et ».
func List(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " et " + items[last]
}

// Capital puts the first letter in upper case.
func Capital(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}

// Nearest finds the candidate closest to word, if one is close enough to be a
// slip of the keyboard.
func Nearest(word string, candidates []string) (string, bool) {
	if len(word) > 100 {
		return "", false
	}
	best, distance := "", 1+max(1, utf8.RuneCountInString(word)/3)
	for _, c := range candidates {
		if c == word {
			return c, true
		}
	}
	for _, c := range candidates {
		if len(word) > 3 && strings.HasPrefix(Fold(c), Fold(word)) {
			return c, true
		}
		if d := levenshtein.ComputeDistance(Fold(word), Fold(c)); d < distance {
			best, distance = c, d
		}
	}
	return best, best != ""
}

// DidYouMean suggests the nearest candidate, or lists them all when they are
// few, in a sentence that starts with a space.
func DidYouMean(word string, candidates []string) string {
	near, ok := Nearest(word, candidates)
	if near == word && ok {
		return ""
	}
	if ok {
		return fmt.Sprintf(" Vouliez-vous dire « %s » ?", near)
	}
	if len(candidates) > 0 && len(candidates) <= 20 {
		return fmt.Sprintf(" Possibles : %s.", strings.Join(candidates, ", "))
	}
	return ""
}
