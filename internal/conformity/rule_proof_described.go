package conformity

import (
	"fmt"
	"path"
	"strings"

	"github.com/jalon-app/jalon/internal/competency"
)

var proofDescribed = &Rule{
	Code:    "preuves-en-image-decrites",
	Title:   "Chaque preuve en image a un texte alternatif.",
	Gravity: Important,
	Since:   2022,
	Cites:   cite("Chaque image porteuse d’information a-t-elle une alternative textuelle ?", rgaa, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		for p := range s.proofs() {
			if p.File == "" {
				continue
			}
			file, ok := s.File(path.Join(p.in.Dir(), p.File))
			if !ok || !strings.HasPrefix(file.MediaType, "image/") {
				continue
			}
			if what := judgeAlternative(p.Alternative, p.File); what != "" {
				found.add(p.field("texte_alternatif"), fmt.Sprintf("La preuve %s est une image qui %s.", named(p.Title, p.ID), what), "Écrivez son texte alternatif : en une phrase, ce que l’image montre d’utile.")
			}
		}
		return found
	},
}
