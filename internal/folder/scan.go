package folder

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/id"
	"github.com/jalon-app/jalon/internal/yamldoc"
)

// scan lists what the folder holds, by path in NFC. Names that no USB key
// accepts, links and near misses of the known names are problems.
type scan struct {
	fsys     fs.FS
	paths    map[string]string
	folded   map[string]string // lower-case path → path, to find twins
	problems yamldoc.Problems
}

func list(fsys fs.FS) (*scan, error) {
	s := &scan{fsys: fsys, paths: map[string]string{}, folded: map[string]string{}}
	if err := fs.WalkDir(fsys, ".", s.visit); err != nil {
		return nil, err
	}
	if _, ok := s.paths[mainFile]; !ok && len(s.problems) == 0 {
		s.problem(mainFile, "Ce fichier est absent : est-ce bien un dossier Jalon ? « jalon new » en crée un.")
	}
	return s, nil
}

func (s *scan) problem(file, format string, args ...any) {
	s.problems = append(s.problems, yamldoc.Problem{File: file, Message: fmt.Sprintf(format, args...)})
}

func (s *scan) visit(actual string, entry fs.DirEntry, err error) error {
	if err != nil {
		s.problem(norm.NFC.String(actual), "Ce dossier ne se lit pas (%v).", fault.French(err))
		return fs.SkipDir
	}
	if actual == "." {
		return nil
	}
	if strings.HasPrefix(entry.Name(), ".") || strings.HasPrefix(entry.Name(), "_") || isSystem(entry.Name()) {
		return skip(entry)
	}
	name := norm.NFC.String(actual)
	if !s.accept(name, entry) {
		return skip(entry)
	}
	if entry.IsDir() {
		if s.isKit(actual) {
			return fs.SkipDir
		}
		return nil
	}
	s.keep(name, actual)
	if len(s.paths) > maxFiles {
		s.problem(".", "Le dossier compte plus de %d fichiers.", maxFiles)
		return fs.SkipAll
	}
	return nil
}

func skip(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// isSystem tells the files that Windows leaves in folders.
func isSystem(name string) bool {
	return strings.EqualFold(name, "Thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

func (s *scan) accept(name string, entry fs.DirEntry) bool {
	if why := id.Portable(path.Base(name)); why != "" {
		s.problem(name, "Ce nom %s : renommez-le, par exemple en « %s ».", why, id.SafeName(path.Base(name)))
		return false
	}
	switch {
	case entry.Type()&fs.ModeSymlink != 0:
		s.problem(name, "C’est un lien symbolique : mettez à sa place le fichier lui-même.")
		return false
	case !entry.IsDir() && !entry.Type().IsRegular():
		s.problem(name, "Ce n’est pas un fichier ordinaire : retirez-le du dossier.")
		return false
	case entry.IsDir() && path.Ext(name) != "" && slices.Contains(topNames, name):
		s.problem(name, "C’est un dossier ; un fichier de ce nom est attendu.")
		return false
	}
	if strings.Count(name, "/") >= maxDepth {
		s.problem(name, "Plus de %d dossiers imbriqués.", maxDepth)
		return false
	}
	if near, ok := fr.Nearest(name, topNames); ok && near != name && !strings.Contains(name, "/") {
		s.problem(name, "Nom inconnu. Vouliez-vous dire « %s » ?", near)
		return false
	}
	return true
}

// isKit tells a folder that « jalon build » wrote, so that a dossier may hold
// its own output.
func (s *scan) isKit(dir string) bool {
	for _, name := range []string{"manifest.json", "LISEZ-MOI.txt", "kit.zip"} {
		if _, err := fs.Stat(s.fsys, path.Join(dir, name)); err != nil {
			return false
		}
	}
	return true
}

func (s *scan) keep(name, actual string) {
	folded := strings.ToLower(name)
	if twin, ok := s.folded[folded]; ok {
		s.problem(name, "Ce nom ne diffère de « %s » que par la casse ou l’écriture des accents : une clé USB n’en garderait qu’un.", twin)
		return
	}
	s.folded[folded] = name
	s.paths[name] = actual
}
