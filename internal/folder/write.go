package folder

import (
	"fmt"
	"path"
	"strings"

	"github.com/jalon-app/jalon/internal/richtext"
	"github.com/jalon-app/jalon/internal/snapshot"
	"github.com/jalon-app/jalon/internal/yamldoc"
)

// Render writes the texts of a dossier folder, by path. Read gives the same
// dossier back once the attached files are beside them.
func Render(d *snapshot.Dossier) (map[string][]byte, error) {
	w := writer{files: map[string][]byte{}}
	w.main(d)
	w.plain(profileFile, d.Profile)
	w.plain(projectFile, d.Project)
	w.plain(learningFile, d.Learning)
	if len(d.Pathway) > 0 {
		w.yaml(pathwayFile, pathwayKeys{d.Pathway})
	}
	w.watch(d)
	for _, s := range d.Internships {
		w.internship(s)
	}
	for _, r := range d.Realisations {
		w.realisation(r)
	}
	return w.files, w.err
}

type writer struct {
	files map[string][]byte
	err   error
}

func (w *writer) yaml(name string, keys any) {
	w.files[name] = w.encode(name, keys)
}

func (w *writer) encode(name string, keys any) []byte {
	data, err := yamldoc.Encode(keys)
	if err != nil && w.err == nil {
		w.err = fmt.Errorf("write %s: %w", name, err)
	}
	return data
}

func (w *writer) plain(name, text string) {
	if text != "" {
		w.files[name] = []byte(text + "\n")
	}
}

func (w *writer) headed(name string, keys any, body string) {
	var out strings.Builder
	out.WriteString("---\n")
	out.Write(w.encode(name, keys))
	out.WriteString("---\n")
	if body != "" {
		out.WriteString(body + "\n")
	}
	w.files[name] = []byte(out.String())
}

func (w *writer) main(d *snapshot.Dossier) {
	keys := mainKeys{
		Framework: d.Framework, Sitting: d.Sitting, Specialty: d.Specialty, Mode: d.Mode, Candidate: d.Candidate,
		Centre: d.Centre, Training: d.Training, PortfolioURL: d.PortfolioURL, Headline: d.Headline,
		Presences: d.Presences, LegalNotice: d.LegalNotice,
	}
	if d.Declared != nil {
		keys.Table = d.Declared.File
	}
	w.yaml(mainFile, keys)
}

func (w *writer) watch(d *snapshot.Dossier) {
	if d.Watch.Subject != "" || len(d.Watch.Tools) > 0 || d.Watch.Method != "" {
		w.headed(watchFile, watchKeys{d.Watch.Subject, d.Watch.Tools}, d.Watch.Method)
	}
	for _, n := range d.Watch.Notes {
		name, body := path.Join(watchDir, n.ID+".md"), n.Summary
		n.Summary = ""
		w.headed(name, n, body)
	}
}

func (w *writer) internship(s snapshot.Internship) {
	name, body := path.Join(internshipsDir, s.ID, internshipFile), s.Report
	s.Report = ""
	w.headed(name, s, body)
}

// realisation writes the texts under their headings when they can be told
// apart again, and in the header when they cannot: nothing is lost either way.
func (w *writer) realisation(r snapshot.Realisation) {
	name := path.Join(realisationDir, r.ID, realisation)
	body := joinParts(&r)
	if separable(body, &r) {
		for _, p := range parts {
			*p.text(&r) = ""
		}
	} else {
		body = ""
	}
	w.headed(name, r, body)
}

func joinParts(r *snapshot.Realisation) string {
	var out strings.Builder
	for _, p := range parts {
		if text := *p.text(r); text != "" {
			fmt.Fprintf(&out, "\n## %s\n\n%s\n", p.title, text)
		}
	}
	return out.String()
}

func separable(body string, r *snapshot.Realisation) bool {
	doc, err := richtext.Parse(body)
	if err != nil {
		return false
	}
	var again snapshot.Realisation
	for _, s := range doc.Sections() {
		p, ok := partNamed(s.Title)
		if !ok || s.Level != 2 || *p.text(&again) != "" {
			return false
		}
		*p.text(&again) = s.Body
	}
	for _, p := range parts {
		if snapshot.CanonicalText(*p.text(&again)) != *p.text(r) {
			return false
		}
	}
	return true
}
