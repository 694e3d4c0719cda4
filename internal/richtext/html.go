package richtext

import (
	"html"
	"html/template"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
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
	Level  int    // of its highest headings, 3 when unset
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
	r := &renderer{doc: d, place: p}
	r.out.Grow(len(d.Source) + len(d.Source)/4)
	r.children(d.Root)
	return template.HTML(r.out.String()) //nolint:gosec // built from escaped pieces only
}

type renderer struct {
	doc    *Document
	place  Placement
	out    strings.Builder
	levels []int // headings that are open, as the author wrote them
	tables int
}

func (r *renderer) raw(markup string) { r.out.WriteString(markup) }
func (r *renderer) text(words string) { r.out.WriteString(html.EscapeString(words)) }
func (r *renderer) number(n int)      { r.out.WriteString(strconv.Itoa(n)) }
func (r *renderer) wrap(n ast.Node, open, end string) {
	r.raw(open)
	r.children(n)
	r.raw(end)
}

func (r *renderer) children(n ast.Node) {
	for child := n.FirstChild(); child != nil; {
		if t, ok := child.(*ast.Text); ok {
			child = r.run(t)
			continue
		}
		if child.Type() == ast.TypeInline {
			r.inline(child)
		} else {
			r.block(child)
		}
		child = child.NextSibling()
	}
}

func (r *renderer) attribute(name, value string) {
	r.raw(" " + name + `="`)
	r.text(value)
	r.raw(`"`)
}
