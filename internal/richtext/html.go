package richtext

import (
	"html"
	"html/template"
	"strconv"
	"strings"
)

// Target is what a link of the text becomes in a page.
type Target struct {
	Href    string // empty: the words stay, without a link
	Instead string // shown in place of the words, when they must not be
}

// Picture is what an image of the text becomes in a page.
type Picture struct {
	Source        string // empty: no image
	Width, Height int    // pixels of the file
	Alternative   string // used when the text gives none
	Instead       string // shown when there is no image; its alternative otherwise
}

// Placement says how a text sits in a page. The callbacks see every target a
// page may safely carry; without them only absolute links pass.
type Placement struct {
	Prefix string // of every anchor: makes them unique in the page
	Label  string // names the text in the labels of its tables
	Level  int    // of its highest headings in HTML, 3 when unset
	Link   func(target string) Target
	Image  func(target string) Picture
}

// HTML renders the text. Only the elements written here can come out: raw HTML
// is shown as the text it is, comments are dropped, and a link whose scheme is
// not known to be harmless loses its target.
func (d *Document) HTML(p Placement) template.HTML {
	if p.Level == 0 {
		p.Level = 3
	}
	r := &renderer{place: p}
	r.out.Grow(len(d.Source) + len(d.Source)/4)
	r.children(d.tree(p))
	return template.HTML(r.out.String()) //nolint:gosec // built from escaped pieces only
}

type renderer struct {
	place  Placement
	out    strings.Builder
	tables int
}

func (r *renderer) raw(markup string) { r.out.WriteString(markup) }
func (r *renderer) text(words string) { r.out.WriteString(html.EscapeString(words)) }
func (r *renderer) number(n int)      { r.out.WriteString(strconv.Itoa(n)) }
func (r *renderer) wrap(n Node, open, end string) {
	r.raw(open)
	r.children(n.Children)
	r.raw(end)
}

func (r *renderer) children(nodes []Node) {
	for _, n := range nodes {
		r.node(n)
	}
}

func (r *renderer) attribute(name, value string) {
	r.raw(" " + name + `="`)
	r.text(value)
	r.raw(`"`)
}
