package conformity

import (
	"fmt"
	"net/url"
	"path"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/fr"
)

var internalLinks = &Rule{
	Code:    "liens-internes",
	Title:   "Les liens d’un texte mènent à un fichier ou à une page du dossier.",
	Gravity: Important,
	Since:   2022,
	Cites: cite("L’accessibilité du portfolio sous forme électronique est obligatoire et relève de la seule responsabilité de la personne candidate.",
		circular, competency.Official),
	Check: func(s *Subject) []Finding {
		var found findings
		for _, t := range s.texts {
			for _, ref := range t.references() {
				if ref.Image { // the reader says which pictures are missing
					continue
				}
				target, inside := insideTarget(ref.Target)
				full := path.Join(t.dir, target)
				if _, ok := s.File(full); !inside || ok || s.documents[full] {
					continue
				}
				found.addLine(t.field, ref.Line-1, fmt.Sprintf("Le lien vers « %s » ne mène à rien dans votre dossier.", ref.Target), s.mendLink(full, target))
			}
		}
		return found
	},
}

// insideTarget gives the path of a relative link, without its anchor; false
// for the network, a mail address, or an anchor of the same text.
func insideTarget(target string) (string, bool) {
	u, err := url.Parse(target)
	if err != nil {
		return target, true
	}
	if u.Scheme != "" || u.Host != "" || u.Path == "" {
		return "", false
	}
	return norm.NFC.String(u.Path), true
}

// mendLink guesses what a broken link was meant for: a document named without
// its file, or one letter away.
func (s *Subject) mendLink(full, target string) string {
	for _, file := range []string{"realisation.md", "stage.md"} {
		if s.documents[path.Join(full, file)] {
			return fmt.Sprintf("Écrivez « %s/%s ».", strings.TrimSuffix(target, "/"), file)
		}
	}
	if strings.HasSuffix(full, "/realisation.md") && len(s.Realisations) <= maxCompared {
		var ids []string
		for _, r := range s.Realisations {
			ids = append(ids, r.ID)
		}
		if near, ok := fr.Nearest(path.Base(path.Dir(full)), ids); ok {
			return fmt.Sprintf("Vouliez-vous dire « ../%s/realisation.md » ?", near)
		}
	}
	return "Corrigez le chemin, ou joignez le fichier ; une autre réalisation se cite par « ../identifiant/realisation.md »."
}
