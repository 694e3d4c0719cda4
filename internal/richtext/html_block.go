package richtext

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

func (r *renderer) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		r.heading(n)
	case *ast.Paragraph:
		r.paragraph(n)
	case *ast.TextBlock:
		r.children(n)
	case *ast.Blockquote:
		r.wrap(n, "<blockquote>\n", "</blockquote>\n")
	case *ast.List:
		r.list(n)
	case *ast.ListItem:
		r.wrap(n, "<li>", "</li>\n")
	case *ast.ThematicBreak:
		r.raw("<hr>\n")
	case *ast.CodeBlock:
		r.code(n, "")
	case *ast.FencedCodeBlock:
		r.code(n, string(n.Language(r.doc.Source)))
	case *ast.HTMLBlock:
		r.rawBlock(n)
	case *east.Table:
		r.table(n)
	case *ast.LinkReferenceDefinition:
	default:
		r.children(n)
	}
}

// heading keeps the order of the author's levels and never skips one.
func (r *renderer) heading(n *ast.Heading) {
	for len(r.levels) > 0 && r.levels[len(r.levels)-1] >= n.Level {
		r.levels = r.levels[:len(r.levels)-1]
	}
	r.levels = append(r.levels, n.Level)
	tag := "h" + string('0'+byte(min(6, r.place.Level+len(r.levels)-1)))
	r.raw("<" + tag)
	if id, ok := n.AttributeString("id"); ok {
		if anchor, ok := id.([]byte); ok {
			r.attribute("id", r.place.Prefix+string(anchor))
		}
	}
	r.wrap(n, ">", "</"+tag+">\n")
}

// paragraph makes a figure of an image that stands alone.
func (r *renderer) paragraph(n *ast.Paragraph) {
	image, ok := n.FirstChild().(*ast.Image)
	if !ok || image.NextSibling() != nil {
		r.wrap(n, "<p>", "</p>\n")
		return
	}
	picture := r.picture(image)
	if picture.Source == "" {
		r.raw("<p>")
		r.absent(image, picture)
		r.raw("</p>\n")
		return
	}
	r.raw("<figure>")
	r.img(image, picture)
	if len(image.Title) > 0 {
		r.raw("<figcaption>")
		r.text(typeset(unescape(image.Title)))
		r.raw("</figcaption>")
	}
	r.raw("</figure>\n")
}

func (r *renderer) list(n *ast.List) {
	if !n.IsOrdered() {
		r.wrap(n, "<ul>\n", "</ul>\n")
		return
	}
	r.raw("<ol")
	if n.Start != 1 {
		r.raw(` start="`)
		r.number(n.Start)
		r.raw(`"`)
	}
	r.wrap(n, ">\n", "</ol>\n")
}

var languageName = regexp.MustCompile(`^[A-Za-z0-9+#-]{1,20}$`)

func (r *renderer) code(n ast.Node, language string) {
	r.raw(`<pre tabindex="0"><code`)
	if languageName.MatchString(language) {
		r.attribute("data-langage", language)
	}
	r.raw(">")
	r.lines(n)
	r.raw("</code></pre>\n")
}

func (r *renderer) lines(n ast.Node) {
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		r.text(string(segment.Value(r.doc.Source)))
	}
}

// rawBlock shows the HTML someone typed as text: nothing they wrote is lost.
func (r *renderer) rawBlock(n *ast.HTMLBlock) {
	var source strings.Builder
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		source.Write(segment.Value(r.doc.Source))
	}
	if n.HasClosure() {
		source.Write(n.ClosureLine.Value(r.doc.Source))
	}
	if shown := strings.TrimSpace(withoutComments(source.String())); shown != "" {
		r.raw(`<p class="html-brut">`)
		r.text(shown)
		r.raw("</p>\n")
	}
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

func (r *renderer) table(n *east.Table) {
	r.tables++
	r.raw(`<div class="defilement" role="region" tabindex="0" aria-label="`)
	if r.place.Label != "" {
		r.text(r.place.Label + ", ")
	}
	r.raw("tableau ")
	r.number(r.tables)
	r.raw("\">\n<table>\n")
	body := false
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		if _, head := row.(*east.TableHeader); head {
			r.row(row, "th", "<thead>\n", "</thead>\n")
			continue
		}
		open := ""
		if !body {
			open, body = "<tbody>\n", true
		}
		r.row(row, "td", open, "")
	}
	if body {
		r.raw("</tbody>\n")
	}
	r.raw("</table></div>\n")
}

// row writes an empty head as an ordinary cell: a head must name something.
func (r *renderer) row(row ast.Node, tag, open, end string) {
	r.raw(open + "<tr>")
	for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
		name := tag
		if tag == "th" && !cell.HasChildren() {
			name = "td"
		}
		r.raw("<" + name)
		if name == "th" {
			r.raw(` scope="col"`)
		}
		if c, ok := cell.(*east.TableCell); ok && (c.Alignment == east.AlignRight || c.Alignment == east.AlignCenter) {
			r.attribute("class", map[east.Alignment]string{east.AlignRight: "a-droite", east.AlignCenter: "au-centre"}[c.Alignment])
		}
		r.wrap(cell, ">", "</"+name+">")
	}
	r.raw("</tr>\n" + end)
}
