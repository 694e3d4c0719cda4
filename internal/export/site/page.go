package site

import (
	"embed"
	"fmt"
	"html/template"
	"path"
	"strings"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/fr"
)

//go:embed templates
var templateFiles embed.FS

// shell is what every page of a site shares.
type shell struct {
	Name         string
	Line         string // « BTS …, option SISR, session 2027 »
	Short        string // « SISR · session 2027 »
	URL          string // of the top of the site, ends with « / »; empty when unknown
	Commission   bool
	HasWatch     bool
	Publisher    string
	Sections     []section
	Realisations int
}

// section is one entry of the navigation.
type section struct{ File, Label string }

var sections = []section{
	{"index.html", "Accueil"},
	{"parcours.html", "Parcours"},
	{"stages.html", "Stages"},
	{"realisations.html", "Réalisations"},
	{"competences.html", "Compétences"},
	{"tableau.html", "Tableau"},
	{"veille.html", "Veille"},
	{"recherche.html", "Recherche"},
}

func newShell(p *edition.Portfolio) shell {
	s := shell{
		Name: p.Name, Commission: p.Commission, Sections: sections, HasWatch: len(p.Watch.Notes) > 0, Realisations: len(p.Realisations),
		Line:  fmt.Sprintf("%s, option %s, session %d", p.Diploma, p.Specialty.Code, p.Sitting.Year),
		Short: fmt.Sprintf("%s · session %d", p.Specialty.Code, p.Sitting.Year),
	}
	if absolute(p.URL) && !p.Commission {
		s.URL = strings.TrimSuffix(strings.TrimSuffix(p.URL, "index.html"), "/") + "/"
	}
	return s
}

// page is the data of one page: what the layout needs, and its own value.
type page[V any] struct {
	Shell       *shell
	Root        string // leads to the top of the site
	File        string
	Title       string
	Description string
	Section     string // file of the entry of the navigation it belongs to
	Crumbs      []crumb
	View        V
}

// crumb is one step of the breadcrumb; the last one has no File.
type crumb struct{ File, Label string }

// Canonical is the public address of the page.
func (p page[V]) Canonical() string {
	if p.Shell.URL == "" {
		return ""
	}
	return p.Shell.URL + strings.TrimSuffix(p.File, "index.html")
}

// Heading is the title of the window: never the candidate's name alone.
func (p page[V]) Heading() string {
	if p.File == "index.html" {
		return "Portfolio " + fr.Of(p.Shell.Name)
	}
	return p.Title + " — " + p.Shell.Name
}

func newPage[V any](w *writing, title, description, section string, view V, trail ...crumb) page[V] {
	var crumbs []crumb
	if w.file != "index.html" {
		crumbs = append([]crumb{{"index.html", "Accueil"}}, trail...)
		crumbs = append(crumbs, crumb{Label: title})
	}
	return page[V]{&w.shell, w.root(), w.file, title, description, section, crumbs, view}
}

// functions of the templates: French words, names of files, anchors.
var functions = template.FuncMap{
	"fr":        fr.Typeset,
	"count":     counted,
	"list":      fr.List,
	"of":        fr.Of,
	"capital":   fr.Capital,
	"slug":      fr.Slug,
	"work":      workFile,
	"code":      competencyFile,
	"days":      edition.DaysWords,
	"hours":     edition.Hours,
	"hoursGap":  edition.HoursWords,
	"percent":   percent,
	"absolute":  absolute,
	"degree":    func(s edition.Strength) int { return int(s) },
	"force":     func(n int) edition.Strength { return edition.Strength(n) },
	"increment": func(n int) int { return n + 1 },
}

// counted keeps a number on the line of its noun.
func counted(n int, singular, plural string) string {
	return strings.Replace(fr.Count(n, singular, plural), " ", "\u00a0", 1)
}

// percent writes a fraction for an attribute of a drawing.
func percent(fraction float64) string { return fmt.Sprintf("%.2f%%", 100*fraction) }

func absolute(address string) bool {
	return strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
}

// sheets are the templates, parsed once: each page with the layout.
var sheets = parseSheets()

func parseSheets() map[string]*template.Template {
	shared := template.Must(template.New("layout").Funcs(functions).ParseFS(templateFiles, "templates/*.html"))
	files, err := templateFiles.ReadDir("templates/pages")
	if err != nil {
		panic(err) // embedded: cannot be absent
	}
	parsed := map[string]*template.Template{}
	for _, f := range files {
		name := strings.TrimSuffix(f.Name(), ".html")
		parsed[name] = template.Must(template.Must(shared.Clone()).ParseFS(templateFiles, path.Join("templates/pages", f.Name())))
	}
	return parsed
}
