package conformity

import (
	"fmt"
	"path"
	"strings"
)

var unusedFiles = &Rule{
	Code:    "fichiers-utiles",
	Title:   "Chaque fichier joint est cité quelque part.",
	Gravity: Advice,
	Since:   2022,
	Cites:   advised("Un fichier que rien ne cite alourdit le dossier, et personne ne l’ouvre."),
	Check: func(s *Subject) []Finding {
		var found findings
		used := s.usedFiles()
		for _, file := range s.Files {
			if !used[file.Path] {
				found.add(documentOf(s, file.Path), fmt.Sprintf("Le fichier « %s » n’est cité nulle part.", file.Path),
					"Faites-en une preuve, citez-le dans un texte, ou retirez-le (un nom qui commence par « _ » est ignoré).")
			}
		}
		return found
	},
}

// usedFiles lists the paths that a proof, an attestation, a text or the table
// names.
func (s *Subject) usedFiles() map[string]bool {
	used := map[string]bool{}
	if s.Declared != nil {
		used[path.Clean(s.Declared.File)] = true
	}
	for i := range s.Internships {
		if in := &s.Internships[i]; in.Attestation != nil {
			used[path.Join(in.Dir(), in.Attestation.File)] = true
		}
	}
	for p := range s.proofs() {
		used[path.Join(p.in.Dir(), p.File)] = true
	}
	for _, t := range s.texts {
		for _, ref := range t.references() {
			if target, inside := insideTarget(ref.Target); inside {
				used[path.Join(t.dir, target)] = true
			}
		}
	}
	return used
}

// documentOf names the document beside which a file stands.
func documentOf(s *Subject, file string) string {
	dir := strings.SplitN(file, "/", 3)
	if len(dir) == 3 && (s.documents[path.Join(dir[0], dir[1], "realisation.md")] || s.documents[path.Join(dir[0], dir[1], "stage.md")]) {
		return dir[0] + "/" + dir[1]
	}
	return "dossier"
}
