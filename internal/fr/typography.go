package fr

import (
	"regexp"
	"strings"
)

const (
	narrow  = "\u202f" // before ; ! ? and inside « n° 3 »
	noBreak = "\u00a0" // before : and inside guillemets
)

var (
	beforeHigh  = regexp.MustCompile(`(\pL|\d|[)\]»”%€]) ([;!?])`)
	beforeColon = regexp.MustCompile(`(\pL|\d|[)\]»”%€]) (:)(\s|$)`)
	units       = regexp.MustCompile(`(\d) (%|€|(?:h|min|s|Go|Mo|To|Ko|Mio|Gio|Kio|GHz|jours?|semaines?|heures?|minutes?|points?|postes?)\b)`)
	numbers     = regexp.MustCompile(`(\d) (\d{3})\b`)
)

// Typography sets the no-break spaces a French compositor would, where the
// author typed plain ones. It never changes anything but spaces.
func Typography(text string) string {
	if !strings.ContainsRune(text, ' ') {
		return text
	}
	text = strings.ReplaceAll(text, "« ", "«"+noBreak)
	text = strings.ReplaceAll(text, " »", noBreak+"»")
	text = strings.ReplaceAll(text, "n° ", "n°"+noBreak)
	if strings.Contains(text, " ;") || strings.Contains(text, " !") || strings.Contains(text, " ?") {
		text = beforeHigh.ReplaceAllString(text, "$1"+narrow+"$2")
	}
	if strings.Contains(text, " :") {
		text = beforeColon.ReplaceAllString(text, "$1"+noBreak+"$2$3")
	}
	if !digitThenSpace(text) { // most texts end here: the patterns cost more than the look
		return text
	}
	text = units.ReplaceAllString(text, "$1"+noBreak+"$2")
	return numbers.ReplaceAllString(text, "$1"+narrow+"$2")
}

func digitThenSpace(text string) bool {
	for i := 1; i < len(text); i++ {
		if text[i] == ' ' && '0' <= text[i-1] && text[i-1] <= '9' {
			return true
		}
	}
	return false
}
