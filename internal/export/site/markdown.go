package site

import (
	"html"
	"html/template"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/richtext"
)

// What is shown instead of what the public may not see.
const (
	reservedDocument = "document réservé à la commission"
	reservedPicture  = "image réservée à la commission"
)

// writing is the making of one page.
type writing struct {
	*build
	file    string // of the page
	entries []entry
	err     error // the first one
}

func (w *writing) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

// root leads from the page to the top of the site.
func (w *writing) root() string { return strings.Repeat("../", strings.Count(w.file, "/")) }

// found notes what the search will find under an anchor of the page.
func (w *writing) found(anchor, title, place, text string) {
	address := w.file
	if anchor != "" {
		address += "#" + anchor
	}
	w.entries = append(w.entries, entry{address, title, place, text})
}

// text renders a Markdown source and gives its words.
func (w *writing) text(t edition.Text, place richtext.Placement) (template.HTML, string) {
	if t.Source == "" {
		return "", ""
	}
	doc, err := richtext.Parse(t.Source)
	if err != nil {
		w.fail(err)
		return "", ""
	}
	place.Link = func(target string) richtext.Target { return w.link(t, target) }
	place.Image = func(target string) richtext.Picture { return w.image(t, target) }
	rendered := doc.HTML(place)
	return rendered, words(string(rendered))
}

// inlineTags part no words.
var inlineTags = []string{"em", "strong", "code", "a", "del", "span"}

// words reads the text of rendered HTML: what the search may find is what the
// page shows, and nothing that was withheld from it.
func words(rendered string) string {
	var out strings.Builder
	out.Grow(len(rendered))
	for {
		text, rest, found := strings.Cut(rendered, "<")
		out.WriteString(text)
		if !found {
			return strings.Join(strings.Fields(html.UnescapeString(out.String())), " ")
		}
		tag, after, _ := strings.Cut(rest, ">")
		name, _, _ := strings.Cut(strings.TrimPrefix(tag, "/"), " ")
		if !slices.Contains(inlineTags, name) {
			out.WriteByte(' ')
		}
		rendered = after
	}
}

func (w *writing) link(t edition.Text, target string) richtext.Target {
	if w.portfolio.Withheld(target) {
		return richtext.Target{Instead: reservedDocument}
	}
	if richtext.Absolute(target) {
		return richtext.Target{Href: target}
	}
	full, fragment := splitTarget(t, target)
	if w.portfolio.Withheld(full) {
		return richtext.Target{Instead: reservedDocument}
	}
	if page, ok := w.targets[full]; ok {
		return richtext.Target{Href: w.root() + withFragment(page, fragment)}
	}
	if file, ok := w.attached(full); ok {
		return richtext.Target{Href: w.root() + file.name}
	}
	return richtext.Target{}
}

func (w *writing) image(t edition.Text, target string) richtext.Picture {
	full, _ := splitTarget(t, target)
	if w.portfolio.Withheld(target) || w.portfolio.Withheld(full) {
		return richtext.Picture{Instead: reservedPicture}
	}
	file, ok := w.attached(full)
	if !ok || !file.picture {
		return richtext.Picture{}
	}
	return richtext.Picture{Source: w.root() + file.name, Width: file.outline.Width, Height: file.outline.Height}
}

func (w *writing) attached(full string) (*attached, bool) {
	file, ok, err := w.files.use(full)
	if err != nil {
		w.fail(err)
	}
	return file, ok && err == nil
}

// splitTarget gives the path in the dossier of a relative link, and its
// fragment.
func splitTarget(t edition.Text, target string) (full, fragment string) {
	target, fragment, _ = strings.Cut(target, "#")
	target, _, _ = strings.Cut(target, "?")
	if decoded, err := url.PathUnescape(target); err == nil {
		target = decoded
	}
	return t.Path(target), fragment
}

// withFragment keeps only the anchors that every réalisation has.
func withFragment(page, fragment string) string {
	if strings.HasPrefix(page, "realisations/") && fr.Slug(fragment) == "competences" {
		return page + "#competences"
	}
	return page
}

// targets lists the documents of a dossier that a text may link to.
func targets(p *edition.Portfolio) map[string]string {
	pages := map[string]string{
		".": "index.html", "profil.md": "index.html", "dossier.yaml": "index.html", "parcours.yaml": "parcours.html",
		"projet-professionnel.md": "parcours.html#projet", "environnement-apprentissage.md": "parcours.html#environnement",
		"veille.md": "veille.html", "veille": "veille.html", "stages": "stages.html", "realisations": "realisations.html",
	}
	for _, w := range p.Realisations {
		pages["realisations/"+w.ID] = workFile(w.ID)
		pages["realisations/"+w.ID+"/realisation.md"] = workFile(w.ID)
	}
	for _, s := range p.Internships {
		pages["stages/"+s.ID] = "stages.html#organisation-" + s.ID
		pages["stages/"+s.ID+"/stage.md"] = "stages.html#organisation-" + s.ID
	}
	for _, n := range p.Watch.Notes {
		pages[path.Join("veille", n.ID+".md")] = "veille.html#note-" + n.ID
	}
	return pages
}

func workFile(id string) string { return "realisations/" + id + ".html" }

func competencyFile(code string) string { return "competences/" + fr.Slug(code) + ".html" }
