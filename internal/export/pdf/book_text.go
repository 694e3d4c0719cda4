package pdf

import (
	"net/url"
	"strings"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/richtext"
)

// writer turns an edition into what its template reads. The first error stays.
type writer struct {
	*material
	portfolio *edition.Portfolio
	placed    map[*picture]bool // by the texts of the réalisation being written
	err       error
}

func (w *writer) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

// What is printed instead of what this audience may not see.
const (
	reservedDocument = "document réservé à la commission"
	reservedPicture  = "image réservée à la commission"
)

// text reads a Markdown source; never nil, so that templates may count.
func (w *writer) text(t edition.Text) []richtext.Node {
	if strings.TrimSpace(t.Source) == "" {
		return []richtext.Node{}
	}
	doc, err := richtext.Parse(t.Source)
	if err != nil {
		w.fail(err)
		return []richtext.Node{}
	}
	return doc.Nodes(richtext.Placement{
		Link:  func(target string) richtext.Target { return w.link(t, target) },
		Image: func(target string) richtext.Picture { return w.image(t, target) },
	})
}

// link follows what paper can: an address, or a réalisation of the same
// document. Other words stay, without a link.
func (w *writer) link(t edition.Text, target string) richtext.Target {
	if w.portfolio.Withheld(target) {
		return richtext.Target{Instead: reservedDocument}
	}
	if richtext.Absolute(target) {
		return richtext.Target{Href: target}
	}
	full := pathOf(t, target)
	if w.portfolio.Withheld(full) {
		return richtext.Target{Instead: reservedDocument}
	}
	for _, r := range w.portfolio.Realisations {
		if full == "realisations/"+r.ID || full == "realisations/"+r.ID+"/realisation.md" {
			return richtext.Target{Href: "#" + anchor(r.ID)}
		}
	}
	return richtext.Target{}
}

func (w *writer) image(t edition.Text, target string) richtext.Picture {
	full := pathOf(t, target)
	if w.portfolio.Withheld(target) || w.portfolio.Withheld(full) {
		return richtext.Picture{Instead: reservedPicture}
	}
	p, err := w.picture(full)
	if err != nil || p == nil {
		w.fail(err)
		return richtext.Picture{}
	}
	if w.placed != nil {
		w.placed[p] = true
	}
	return richtext.Picture{Source: p.File, Width: p.Width, Height: p.Height}
}

// pathOf gives the path in the dossier of a relative link.
func pathOf(t edition.Text, target string) string {
	target, _, _ = strings.Cut(target, "#")
	target, _, _ = strings.Cut(target, "?")
	if decoded, err := url.PathUnescape(target); err == nil {
		target = decoded
	}
	return t.Path(target)
}

// anchor names a réalisation inside the document.
func anchor(id string) string { return "realisation-" + fr.Slug(id) }

func (w *writer) address(label, target string) address {
	readable := strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(target, "https://"), "http://"), "/")
	a := address{Label: shown(label), Shown: shown(readable)}
	if richtext.Absolute(target) {
		a.URL, a.Code = target, w.code(target)
	}
	return a
}

func (w *writer) presences() []address {
	list := []address{}
	for _, p := range w.portfolio.Presences {
		list = append(list, w.address(p.Network, p.URL))
	}
	return list
}
