package richtext

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"github.com/jalon-app/jalon/internal/fr"
)

func (r *renderer) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.String:
		r.text(typeset(string(n.Value)))
	case *ast.Emphasis:
		tag := "em"
		if n.Level == 2 {
			tag = "strong"
		}
		r.wrap(n, "<"+tag+">", "</"+tag+">")
	case *east.Strikethrough:
		r.wrap(n, "<del>", "</del>")
	case *ast.CodeSpan:
		r.raw("<code>")
		r.codeSpan(n)
		r.raw("</code>")
	case *ast.Link:
		r.link(n)
	case *ast.AutoLink:
		r.autoLink(n)
	case *ast.Image:
		if picture := r.picture(n); picture.Source != "" {
			r.img(n, picture)
		} else {
			r.absent(n, picture)
		}
	case *ast.RawHTML:
		r.rawInline(n)
	case *east.TaskCheckBox:
		r.task(n.IsChecked)
	default:
		r.children(n)
	}
}

// run writes neighbouring texts as one, so that typography sees across line
// ends, and returns the node after them.
func (r *renderer) run(first *ast.Text) ast.Node {
	var words strings.Builder
	var n ast.Node = first
	hard := false
	for n != nil && !hard {
		t, ok := n.(*ast.Text)
		if !ok {
			break
		}
		if t.IsRaw() {
			words.Write(t.Segment.Value(r.doc.Source))
		} else {
			words.WriteString(unescape(t.Segment.Value(r.doc.Source)))
		}
		if hard = t.HardLineBreak(); !hard && t.SoftLineBreak() {
			words.WriteByte(' ')
		}
		n = n.NextSibling()
	}
	r.text(typesetAfter(words.String(), first.PreviousSibling() != nil))
	if hard {
		r.raw("<br>\n")
	}
	return n
}

func typeset(words string) string { return fr.Typeset(words) }

// typesetAfter sets words that follow other inline content: « *mot* ! » takes
// its narrow space too.
func typesetAfter(words string, follows bool) string {
	if !follows || !strings.HasPrefix(words, " ") {
		return typeset(words)
	}
	return strings.TrimPrefix(typeset("x"+words), "x")
}

// codeSpan writes code untouched, line ends as spaces.
func (r *renderer) codeSpan(n ast.Node) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if t, ok := child.(*ast.Text); ok {
			r.text(strings.ReplaceAll(string(t.Segment.Value(r.doc.Source)), "\n", " "))
		}
	}
}

func (r *renderer) link(n *ast.Link) {
	target := r.target(unescape(n.Destination))
	switch {
	case target.Instead != "":
		r.instead(target.Instead)
	case target.Href == "":
		r.children(n)
	default:
		r.anchor(target.Href, string(n.Title))
		r.children(n)
		r.raw("</a>")
	}
}

func (r *renderer) autoLink(n *ast.AutoLink) {
	target := r.target(string(n.URL(r.doc.Source)))
	switch {
	case target.Instead != "":
		r.instead(target.Instead)
	case target.Href == "":
		r.text(string(n.Label(r.doc.Source)))
	default:
		r.anchor(target.Href, "")
		r.text(string(n.Label(r.doc.Source)))
		r.raw("</a>")
	}
}

func (r *renderer) instead(words string) {
	r.raw(`<span class="reserve">`)
	r.text(words)
	r.raw("</span>")
}

func (r *renderer) anchor(href, title string) {
	r.raw(`<a href="` + escapeURL(href) + `"`)
	if title != "" {
		r.attribute("title", typeset(unescape([]byte(title))))
	}
	if Absolute(href) {
		r.raw(` rel="noopener noreferrer"`)
	}
	r.raw(">")
}

// target asks the page where a link leads. What comes back is judged again:
// the callback is trusted for sense, not for safety.
func (r *renderer) target(destination string) Target {
	if anchor, ok := strings.CutPrefix(destination, "#"); ok {
		if r.doc.anchors[anchor] {
			return Target{Href: "#" + r.place.Prefix + anchor}
		}
	}
	if !Absolute(destination) && !relative(destination) {
		return Target{}
	}
	if r.place.Link == nil {
		if Absolute(destination) {
			return Target{Href: destination}
		}
		return Target{}
	}
	target := r.place.Link(destination)
	if !Absolute(target.Href) && !relative(target.Href) {
		target.Href = ""
	}
	return target
}

func (r *renderer) picture(n *ast.Image) Picture {
	destination := unescape(n.Destination)
	if r.place.Image == nil || !relative(destination) && !Absolute(destination) {
		return Picture{}
	}
	picture := r.place.Image(destination)
	if !relative(picture.Source) {
		picture.Source = ""
	}
	return picture
}

func (r *renderer) img(n *ast.Image, p Picture) {
	alternative := r.doc.words(n)
	if alternative == "" {
		alternative = p.Alternative
	}
	r.raw(`<img src="` + escapeURL(p.Source) + `"`)
	r.attribute("alt", typeset(alternative))
	if p.Width > 0 && p.Height > 0 {
		r.raw(` width="`)
		r.number(p.Width)
		r.raw(`" height="`)
		r.number(p.Height)
		r.raw(`"`)
	}
	r.raw(` loading="lazy" decoding="async">`)
}

func (r *renderer) absent(n *ast.Image, p Picture) {
	if p.Instead != "" {
		r.instead(p.Instead)
		return
	}
	r.text(typeset(r.doc.words(n)))
}

func (r *renderer) rawInline(n *ast.RawHTML) {
	var source strings.Builder
	for i := range n.Segments.Len() {
		segment := n.Segments.At(i)
		source.Write(segment.Value(r.doc.Source))
	}
	r.text(withoutComments(source.String()))
}

func (r *renderer) task(done bool) {
	if done {
		r.raw(`<span class="tache" role="img" aria-label="fait">☑</span> `)
		return
	}
	r.raw(`<span class="tache" role="img" aria-label="à faire">☐</span> `)
}
