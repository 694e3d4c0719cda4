package richtext

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// Plain gives the words of the text alone, for search and for counting.
func (d *Document) Plain() string {
	var out bytes.Buffer
	_ = ast.Walk(d.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			d.plain(&out, n)
		} else if n.Type() == ast.TypeBlock {
			out.WriteByte(' ')
		}
		return ast.WalkContinue, nil
	})
	return strings.Join(strings.Fields(out.String()), " ")
}

func (d *Document) plain(out *bytes.Buffer, n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		out.WriteString(unescape(n.Segment.Value(d.Source)))
		if n.SoftLineBreak() || n.HardLineBreak() {
			out.WriteByte(' ')
		}
	case *ast.String:
		out.Write(n.Value)
	case *ast.AutoLink:
		out.Write(n.Label(d.Source))
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		for i := range n.Lines().Len() {
			segment := n.Lines().At(i)
			out.Write(segment.Value(d.Source))
		}
	}
}
