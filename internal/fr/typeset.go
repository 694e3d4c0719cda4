package fr

import "regexp"

var elision = regexp.MustCompile(`(\pL)'(\pL)`)

// Typeset is Typography, with the apostrophe of a book where a typewriter's was
// typed between two letters. It is for what is shown, never for what is kept.
func Typeset(text string) string {
	text = elision.ReplaceAllString(text, "$1’$2")
	return Typography(text)
}
