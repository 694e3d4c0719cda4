package richtext

import (
	"bytes"
	"sort"
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
			found = append(found, Reference{unescape(n.Destination), d.words(n), false, d.lines.of(n)})
		case *ast.Image:
			found = append(found, Reference{unescape(n.Destination), d.words(n), true, d.lines.of(n)})
		case *ast.AutoLink:
			found = append(found, Reference{string(n.URL(d.Source)), "", false, d.lines.of(n)})
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

// lines holds the offset at which each line of a text ends, so that a text of
// many links is not counted again for each.
type lines []int

func newLines(source []byte) lines {
	var ends lines
	for offset := 0; ; {
		i := bytes.IndexByte(source[offset:], '\n')
		if i < 0 {
			return ends
		}
		offset += i + 1
		ends = append(ends, offset)
	}
}

// of gives the line where n begins, or its nearest known parent.
func (l lines) of(n ast.Node) int {
	for ; n != nil; n = n.Parent() {
		if offset := n.Pos(); offset >= 0 && n.Kind() != ast.KindDocument {
			return 1 + sort.SearchInts(l, offset+1)
		}
	}
	return 1
}
