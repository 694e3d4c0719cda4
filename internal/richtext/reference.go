package richtext

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// Reference is a link or an image of a text. Line counts from 1 in the text.
type Reference struct {
	Target      string
	Alternative string // alternative text of an image, words of a link
	Image       bool
	Line        int
}

// References lists the links and images in order.
func (d *Document) References() []Reference {
	var found []Reference
	_ = ast.Walk(d.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Link:
			found = append(found, Reference{string(n.Destination), d.words(n), false, d.lineOf(n)})
		case *ast.Image:
			found = append(found, Reference{string(n.Destination), d.words(n), true, d.lineOf(n)})
		case *ast.AutoLink:
			found = append(found, Reference{string(n.URL(d.Source)), "", false, d.lineOf(n)})
		}
		return ast.WalkContinue, nil
	})
	return found
}

func (d *Document) words(n ast.Node) string {
	var out strings.Builder
	_ = ast.Walk(n, func(child ast.Node, entering bool) (ast.WalkStatus, error) {
		switch child := child.(type) {
		case *ast.Text:
			if entering {
				out.WriteString(unescape(child.Segment.Value(d.Source)))
			}
		case *ast.String:
			if entering {
				out.Write(child.Value)
			}
		}
		return ast.WalkContinue, nil
	})
	return strings.TrimSpace(out.String())
}

// lineOf finds the line of the nearest text before or inside n.
func (d *Document) lineOf(n ast.Node) int {
	for ; n != nil; n = n.Parent() {
		if offset, ok := offsetOf(n); ok {
			return 1 + strings.Count(string(d.Source[:offset]), "\n")
		}
	}
	return 1
}

func offsetOf(n ast.Node) (int, bool) {
	if first, ok := n.FirstChild().(*ast.Text); ok {
		return first.Segment.Start, true
	}
	if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
		return n.Lines().At(0).Start, true
	}
	return 0, false
}
