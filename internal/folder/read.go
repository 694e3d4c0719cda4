package folder

import (
	"errors"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/id"
	"github.com/jalon-app/jalon/internal/snapshot"
	"github.com/jalon-app/jalon/internal/yamldoc"
)

// Read reads a dossier folder; the library holds the référentiel it names.
// What a person must mend before anything can be judged comes back as
// yamldoc.Problems, all at once.
func Read(fsys fs.FS, library *competency.Library) (*Folder, error) {
	found, err := list(fsys)
	if err != nil {
		return nil, err
	}
	f := &Folder{Files: &Files{fsys, found.paths}, positions: map[string]yamldoc.Positions{}}
	r := &reader{folder: f, library: library, problems: found.problems}
	if _, ok := f.paths[mainFile]; ok {
		if err := r.all(); err != nil {
			return nil, err
		}
	}
	if len(r.problems) > 0 {
		slices.SortStableFunc(r.problems, byPlace)
		return nil, r.problems
	}
	f.Dossier.Canonicalise()
	f.findDefects()
	f.readDeclaredTable()
	return f, nil
}

func byPlace(a, b yamldoc.Problem) int {
	if c := strings.Compare(a.File, b.File); c != 0 {
		return c
	}
	return a.Line - b.Line
}

type reader struct {
	folder   *Folder
	library  *competency.Library
	mutex    sync.Mutex
	problems yamldoc.Problems
}

func (r *reader) all() error {
	d := &r.folder.Dossier
	r.main(d)
	r.plain(profileFile, "profil", &d.Profile)
	r.plain(projectFile, "projet-professionnel", &d.Project)
	r.plain(learningFile, "environnement-apprentissage", &d.Learning)
	r.pathway(d)
	r.watch(d)
	r.framework(d)
	return errors.Join(
		each(r.notes(), &d.Watch.Notes, r.watchNote),
		each(r.children(internshipsDir, internshipFile), &d.Internships, r.internship),
		each(r.children(realisationDir, realisation), &d.Realisations, r.realisation),
		each(r.attachments(), &d.Files, r.facts),
	)
}

// each reads the files of a kind, several at a time, in order. Reading notes
// problems; an error is a fault of the program.
func each[T any](names []string, into *[]T, read func(name string, out *T)) error {
	*into = make([]T, len(names))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, name := range names {
		group.Go(func() error {
			return fault.Contain(func() error {
				read(name, &(*into)[i])
				return nil
			})
		})
	}
	return group.Wait()
}

// children lists the identifiers under dir that hold the expected file, and
// notes those that do not.
func (r *reader) children(dir, file string) []string {
	seen := map[string]bool{}
	for name := range r.folder.paths {
		rest, ok := strings.CutPrefix(name, dir+"/")
		if !ok {
			continue
		}
		child, _, nested := strings.Cut(rest, "/")
		if !nested {
			r.problem(name, 0, 0, "Ce fichier devrait être dans un dossier à lui, avec « %s ».", file)
			continue
		}
		seen[child] = true
	}
	var ids []string
	for child := range seen {
		if r.identified(path.Join(dir, child), child) && r.holds(dir, child, file) {
			ids = append(ids, child)
		}
	}
	slices.Sort(ids)
	return ids
}

func (r *reader) identified(name, child string) bool {
	if id.Valid(child) {
		return true
	}
	r.problem(name, 0, 0, "« %s » n’est pas un identifiant (lettres minuscules sans accent, chiffres, tirets) : renommez-le, par exemple en « %s ».", child, suggestion(child))
	return false
}

func suggestion(name string) string {
	if slug := fr.Slug(name); id.Valid(slug) {
		return slug
	}
	return strings.TrimPrefix(fr.Slug(name)+"-1", "-")
}

func (r *reader) holds(dir, child, file string) bool {
	if _, ok := r.folder.paths[path.Join(dir, child, file)]; ok {
		return true
	}
	r.problem(path.Join(dir, child), 0, 0, "Ce dossier n’a pas de fichier « %s ». (Un nom qui commence par « _ » est ignoré.)", file)
	return false
}

func (r *reader) plain(name, document string, into *string) {
	if _, ok := r.folder.paths[name]; !ok {
		return
	}
	if text, ok := r.text(name); ok {
		*into = text
		r.folder.place(document, yamldoc.Positions{"": {File: name, Line: 1 + blankLines(text), Column: 1}})
		r.parses(name, text, 0)
	}
}

func (r *reader) main(d *snapshot.Dossier) {
	text, ok := r.text(mainFile)
	if !ok {
		return
	}
	keys := mainKeys{Framework: "bts-sio"}
	positions, problems := yamldoc.Decode(mainFile, []byte(text), 0, &keys)
	r.note("dossier", positions, problems)
	d.Framework, d.Sitting, d.Specialty, d.Mode = keys.Framework, keys.Sitting, keys.Specialty, keys.Mode
	d.Candidate, d.Centre, d.Training, d.PortfolioURL = keys.Candidate, keys.Centre, keys.Training, keys.PortfolioURL
	d.Headline, d.Presences, d.LegalNotice = keys.Headline, keys.Presences, keys.LegalNotice
	if keys.Table != "" {
		d.Declared = &snapshot.DeclaredTable{File: keys.Table}
	}
}

func (r *reader) note(document string, positions yamldoc.Positions, problems yamldoc.Problems) {
	if at, ok := positions[""]; ok {
		positions[""] = yamldoc.Position{File: at.File, Line: 1, Column: 1}
	}
	r.folder.place(document, positions)
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.problems = append(r.problems, problems...)
}

func (r *reader) pathway(d *snapshot.Dossier) {
	if _, ok := r.folder.paths[pathwayFile]; !ok {
		return
	}
	text, ok := r.text(pathwayFile)
	if !ok {
		return
	}
	var keys pathwayKeys
	positions, problems := yamldoc.Decode(pathwayFile, []byte(text), 0, &keys)
	r.note("parcours", positions, problems)
	d.Pathway = keys.Milestones
}
