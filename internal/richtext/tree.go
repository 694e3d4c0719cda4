package richtext

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// grower makes nodes of a syntax tree: everything that is decided about a text
// is decided here, once for all the markups it is written in.
type grower struct {
	doc    *Document
	place  Placement
	levels []int // headings that are open, as the author wrote them
}

func (d *Document) tree(p Placement) []Node {
	return (&grower{doc: d, place: p}).children(d.Root)
}

func (g *grower) children(n ast.Node) []Node {
	var nodes []Node
	for child := n.FirstChild(); child != nil; {
		if t, ok := child.(*ast.Text); ok {
			var words string
			var hard bool
			if words, hard, child = g.run(t); words != "" {
				nodes = appendNode(nodes, Node{Text: words})
			}
			if hard {
				nodes = append(nodes, Node{Kind: Break})
			}
			continue
		}
		for _, made := range g.node(child) {
			nodes = appendNode(nodes, made)
		}
		child = child.NextSibling()
	}
	return nodes
}

func (g *grower) node(n ast.Node) []Node {
	if n.Type() == ast.TypeInline {
		return g.inline(n)
	}
	return g.block(n)
}

func (g *grower) block(n ast.Node) []Node {
	switch n := n.(type) {
	case *ast.Heading:
		return g.heading(n)
	case *ast.Paragraph:
		return g.paragraph(n)
	case *ast.Blockquote:
		return g.wrap(Quotation, n)
	case *ast.List:
		return g.list(n)
	case *ast.ListItem:
		return g.wrap(Item, n)
	case *ast.ThematicBreak:
		return []Node{{Kind: Rule}}
	case *ast.CodeBlock:
		return []Node{{Kind: Code, Text: g.lines(n)}}
	case *ast.FencedCodeBlock:
		return g.fence(n)
	case *ast.HTMLBlock:
		return g.rawBlock(n)
	case *east.Table:
		return g.wrap(Table, n)
	case *east.TableHeader:
		return []Node{{Kind: Row, Head: true, Children: g.children(n)}}
	case *east.TableRow:
		return g.wrap(Row, n)
	case *east.TableCell:
		return []Node{{Kind: Cell, Align: alignment(n.Alignment), Children: g.children(n)}}
	case *ast.LinkReferenceDefinition:
		return nil
	default:
		return g.children(n)
	}
}

func (g *grower) wrap(kind Kind, n ast.Node) []Node {
	return []Node{{Kind: kind, Children: g.children(n)}}
}

// heading keeps the order of the author's levels and never skips one.
func (g *grower) heading(n *ast.Heading) []Node {
	for len(g.levels) > 0 && g.levels[len(g.levels)-1] >= n.Level {
		g.levels = g.levels[:len(g.levels)-1]
	}
	g.levels = append(g.levels, n.Level)
	made := Node{Kind: Heading, Level: len(g.levels)}
	if id, ok := n.AttributeString("id"); ok {
		if anchor, ok := id.([]byte); ok {
			made.Anchor = g.place.Prefix + string(anchor)
		}
	}
	made.Children = g.children(n)
	return []Node{made}
}

// paragraph makes a figure of an image that stands alone.
func (g *grower) paragraph(n *ast.Paragraph) []Node {
	image, ok := n.FirstChild().(*ast.Image)
	if !ok || image.NextSibling() != nil {
		return g.wrap(Paragraph, n)
	}
	made := g.image(image)
	if made.Kind != Image {
		return []Node{{Kind: Paragraph, Children: appendNode(nil, made)}}
	}
	return []Node{{Kind: Figure, Title: typeset(unescape(image.Title)), Children: []Node{made}}}
}

func (g *grower) list(n *ast.List) []Node {
	made := Node{Kind: Bullets, Tight: n.IsTight}
	if n.IsOrdered() {
		made.Kind = Numbers
		if n.Start != 1 {
			made.Start = &n.Start
		}
	}
	made.Children = g.children(n)
	return []Node{made}
}

var languageName = regexp.MustCompile(`^[A-Za-z0-9+#-]{1,20}$`)

func (g *grower) fence(n *ast.FencedCodeBlock) []Node {
	made := Node{Kind: Code, Text: g.lines(n)}
	if language := string(n.Language(g.doc.Source)); languageName.MatchString(language) {
		made.Language = language
	}
	return []Node{made}
}

func (g *grower) lines(n ast.Node) string {
	var out strings.Builder
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		out.Write(segment.Value(g.doc.Source))
	}
	return out.String()
}

// rawBlock shows the HTML someone typed as text: nothing they wrote is lost.
func (g *grower) rawBlock(n *ast.HTMLBlock) []Node {
	source := g.lines(n)
	if n.HasClosure() {
		source += string(n.ClosureLine.Value(g.doc.Source))
	}
	if shown := strings.TrimSpace(withoutComments(source)); shown != "" {
		return []Node{{Kind: Markup, Text: shown}}
	}
	return nil
}

// withoutComments drops what was never meant to be read.
func withoutComments(source string) string {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(source, "<!--")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		_, source, found = strings.Cut(rest, "-->")
		if !found {
			return out.String()
		}
	}
}

func alignment(a east.Alignment) string {
	switch a {
	case east.AlignRight:
		return "right"
	case east.AlignCenter:
		return "center"
	default:
		return ""
	}
}
