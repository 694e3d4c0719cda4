package intake

import (
	"slices"
	"strings"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/workbook"
)

// sign is what the text of a competency cell says.
type sign int

const (
	nothing   sign = iota // no text, or the form's own empty box
	marked                // X ▣ ☒ ✓ oui 1…
	perhaps               // a mark that had to be interpreted
	denied                // non, 0, a dash
	undecided             // any other text
)

var (
	yes     = strings.Fields("x xx xxx oui ok vrai true yes 1 + * • · ★ ☆ ⭐ ▪ ◾ ⬛ █ ✚ ✦ 👍 🗸 🗹 ☓ ❎ ✅ ✔ ✓")
	maybe   = strings.Fields("o v y a oui? x? (x?) acquis valide partiel partiellement")
	no      = strings.Fields("non no n 0 - – — _ / . faux false na n/a neant aucun aucune ❌ ø")
	unboxed = strings.Fields("[ ] ( ) [] ()")
)

// Characters of the symbol fonts, as their letter.
var symbols = map[string]struct{ full, empty string }{
	"wingdings":   {"üûþýxl", "¨oqm"},
	"wingdings 2": {"PORSTUVQ", "£*"},
	"webdings":    {"agr", "c"},
}

// readMark reads a text as a mark; family is the font, for its symbols.
func readMark(text, family string) sign {
	text = strings.TrimSpace(text)
	if text == "" {
		return nothing
	}
	if s, ok := symbols[family]; ok && len([]rune(text)) == 1 {
		switch {
		case strings.Contains(s.full, text):
			return marked
		case strings.Contains(s.empty, text):
			return nothing
		}
	}
	folded := strings.TrimSpace(fr.Fold(text))
	bare := strings.Trim(folded, "()[]{}.!:'\" ")
	switch {
	case strings.Trim(text, hollow+" \t\n") == "" || slices.Contains(unboxed, folded):
		return nothing
	case strings.Trim(folded, ticks+" \ufe0f") == "" || slices.Contains(yes, folded) || slices.Contains(yes, bare) || onlyX(folded):
		return marked
	case slices.Contains(no, folded) || slices.Contains(no, bare):
		return denied
	case slices.Contains(maybe, bare) || strings.HasPrefix(bare, "x ") || strings.HasPrefix(bare, "oui ") || strings.ContainsAny(text, ticks):
		return perhaps
	}
	return undecided
}

func onlyX(text string) bool {
	return strings.Trim(text, "x \n/-") == "" && strings.Contains(text, "x")
}

// names tells a text that names the competency or one of its skills.
func names(text string, c competency.Competency) bool {
	folded := fr.Fold(text)
	if strings.Contains(folded, fr.Fold(c.Code)) || workbook.Likeness(text, c.Label) >= 0.4 {
		return true
	}
	return slices.ContainsFunc(c.Skills, func(s competency.Skill) bool {
		return strings.Contains(folded, fr.Fold(s.Code)) || workbook.Likeness(text, s.Label) >= 0.4
	})
}
