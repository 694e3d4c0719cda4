package richtext

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"github.com/jalon-app/jalon/internal/fr"
)

func (g *grower) inline(n ast.Node) []Node {
	switch n := n.(type) {
	case *ast.String:
		return []Node{{Text: typeset(string(n.Value))}}
	case *ast.Emphasis:
		if n.Level == 2 {
			return g.wrap(Strong, n)
		}
		return g.wrap(Emphasis, n)
	case *east.Strikethrough:
		return g.wrap(Struck, n)
	case *ast.CodeSpan:
		return []Node{{Kind: CodeSpan, Text: g.codeSpan(n)}}
	case *ast.Link:
		return g.link(unescape(n.Destination), typeset(unescape(n.Title)), g.children(n))
	case *ast.AutoLink:
		return g.link(string(n.URL(g.doc.Source)), "", []Node{{Text: string(n.Label(g.doc.Source))}})
	case *ast.Image:
		return []Node{g.image(n)}
	case *ast.RawHTML:
		return []Node{{Text: g.rawInline(n)}}
	case *east.TaskCheckBox:
		return []Node{{Kind: Task, Done: n.IsChecked}}
	default:
		return g.children(n)
	}
}

// run reads neighbouring texts as one, so that typography sees across line
// ends, up to a hard break, and returns the node after them.
func (g *grower) run(first *ast.Text) (words string, hard bool, next ast.Node) {
	var out strings.Builder
	next = first
	for next != nil && !hard {
		t, ok := next.(*ast.Text)
		if !ok {
			break
		}
		if t.IsRaw() {
			out.Write(t.Segment.Value(g.doc.Source))
		} else {
			out.WriteString(unescape(t.Segment.Value(g.doc.Source)))
		}
		if hard = t.HardLineBreak(); !hard && t.SoftLineBreak() {
			out.WriteByte(' ')
		}
		next = next.NextSibling()
	}
	return typesetAfter(out.String(), first.PreviousSibling() != nil), hard, next
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

// codeSpan reads code untouched, line ends as spaces.
func (g *grower) codeSpan(n ast.Node) string {
	var out strings.Builder
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if t, ok := child.(*ast.Text); ok {
			out.WriteString(strings.ReplaceAll(string(t.Segment.Value(g.doc.Source)), "\n", " "))
		}
	}
	return out.String()
}

// link leaves the words alone when they may lead nowhere, and takes them away
// when they may not be read.
func (g *grower) link(destination, title string, words []Node) []Node {
	target := g.target(destination)
	switch {
	case target.Instead != "":
		return []Node{{Kind: Withheld, Text: target.Instead}}
	case target.Href == "":
		return words
	default:
		return []Node{{Kind: Link, Href: encoded(target.Href), Title: title, Children: words}}
	}
}

// encoded percent-encodes what a URL may not hold.
func encoded(target string) string { return string(util.URLEscape([]byte(target), false)) }

// target asks the page where a link leads. What comes back is judged again:
// the callback is trusted for sense, not for safety.
func (g *grower) target(destination string) Target {
	if anchor, ok := strings.CutPrefix(destination, "#"); ok {
		if g.doc.anchors[anchor] {
			return Target{Href: "#" + g.place.Prefix + anchor}
		}
	}
	if !Absolute(destination) && !relative(destination) {
		return Target{}
	}
	if g.place.Link == nil {
		if Absolute(destination) {
			return Target{Href: destination}
		}
		return Target{}
	}
	target := g.place.Link(destination)
	if !Absolute(target.Href) && !relative(target.Href) {
		target.Href = ""
	}
	return target
}

// image makes the image, or what stands in its place.
func (g *grower) image(n *ast.Image) Node {
	picture := g.picture(n)
	switch alternative := g.doc.words(n); {
	case picture.Source != "":
		if alternative == "" {
			alternative = picture.Alternative
		}
		return Node{Kind: Image, Source: picture.Source, Alternative: typeset(alternative), Width: picture.Width, Height: picture.Height}
	case picture.Instead != "":
		return Node{Kind: Withheld, Text: picture.Instead}
	default:
		return Node{Text: typeset(alternative)}
	}
}

func (g *grower) picture(n *ast.Image) Picture {
	destination := unescape(n.Destination)
	if g.place.Image == nil || !relative(destination) && !Absolute(destination) {
		return Picture{}
	}
	picture := g.place.Image(destination)
	if !relative(picture.Source) {
		picture.Source = ""
	}
	return picture
}

func (g *grower) rawInline(n *ast.RawHTML) string {
	var source strings.Builder
	for i := range n.Segments.Len() {
		segment := n.Segments.At(i)
		source.Write(segment.Value(g.doc.Source))
	}
	return withoutComments(source.String())
}
