package fr

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

var ligatures = strings.NewReplacer("œ", "oe", "æ", "ae", "’", "'", "ʼ", "'", "‘", "'")

// Fold puts text in lower case without accents, with straight apostrophes and
// single spaces, so that two spellings of the same words compare equal.
func Fold(text string) string {
	var out strings.Builder
	out.Grow(len(text))
	space := false
	for _, r := range norm.NFKD.String(ligatures.Replace(strings.ToLower(text))) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsSpace(r):
			space = out.Len() > 0
		default:
			if space {
				out.WriteByte(' ')
				space = false
			}
			out.WriteRune(r)
		}
	}
	return out.String()
}

// Slug makes an identifier of lower-case ASCII letters, digits and hyphens, at
// most 60 bytes long. It is empty when the text has no letter nor digit.
func Slug(text string) string {
	var out strings.Builder
	hyphen := false
	for _, r := range Fold(text) {
		if r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			hyphen = out.Len() > 0
			continue
		}
		if out.Len() >= 58 {
			break
		}
		if hyphen {
			out.WriteByte('-')
			hyphen = false
		}
		out.WriteRune(r)
	}
	return out.String()
}
