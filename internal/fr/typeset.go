package fr

import (
	"regexp"
	"strings"
)

var elision = regexp.MustCompile(`(\pL)'(\pL)`)

// Typeset is Typography, with the apostrophe of a book where a typewriter's was
// typed between two letters. It is for what is shown, never for what is kept.
func Typeset(text string) string {
	if strings.Contains(text, "'") {
		text = elision.ReplaceAllString(text, "$1’$2")
	}
	return Typography(text)
}

// Of puts « de » before a name, or « d’ » before a vowel: « d’Inès », « de
// Malo », « d’Yves », « de Yann ».
func Of(name string) string {
	letters := Fold(name) + "  "
	vowel := strings.ContainsRune("aeiouh", rune(letters[0]))
	if letters[0] == 'y' {
		vowel = !strings.ContainsRune("aeiou", rune(letters[1]))
	}
	if vowel {
		return "d’" + name
	}
	return "de " + name
}
