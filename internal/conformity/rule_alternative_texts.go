package conformity

import (
	"fmt"
	"path"
	"strings"

	"github.com/jalon-app/jalon/internal/competency"
)

var alternativeTexts = &Rule{
	Code:    "images-decrites",
	Title:   "Chaque image d’un texte a un texte alternatif.",
	Gravity: Important,
	Since:   2022,
	Cites:   cite("Chaque image porteuse d’information a-t-elle une alternative textuelle ?", rgaa, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		for _, t := range s.texts {
			for _, ref := range t.references() {
				if !ref.Image {
					continue
				}
				if what := judgeAlternative(ref.Alternative, ref.Target); what != "" {
					found.addLine(t.field, ref.Line-1, fmt.Sprintf("L’image « %s » %s.", path.Base(ref.Target), what), "Écrivez entre les crochets ce que l’image montre d’utile : ![ce que l’on y voit](fichier).")
				}
			}
		}
		return found
	},
}

// judgeAlternative says what is wrong with the alternative text of an image,
// as the end of a sentence; empty when nothing is.
func judgeAlternative(alternative, file string) string {
	base := path.Base(file)
	switch key := wordKey(alternative); {
	case key == "":
		return "n’a pas de texte alternatif"
	case key == wordKey(base) || key == wordKey(strings.TrimSuffix(base, path.Ext(base))) && strings.ContainsAny(alternative, "-_."):
		return "a pour texte alternatif un nom de fichier"
	case vague[key]:
		return fmt.Sprintf("a pour texte alternatif « %s », qui ne décrit rien", alternative)
	}
	return ""
}

// vague are alternative texts that say what the thing is, not what it shows.
var vague = map[string]bool{
	"image": true, "photo": true, "capture": true, "capture d ecran": true, "screenshot": true, "schema": true, "illustration": true, "logo": true, "figure": true,
}
