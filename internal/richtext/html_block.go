package richtext

func (r *renderer) node(n Node) {
	switch n.Kind {
	case Heading:
		r.heading(n)
	case Paragraph:
		r.wrap(n, "<p>", "</p>\n")
	case Quotation:
		r.wrap(n, "<blockquote>\n", "</blockquote>\n")
	case Bullets:
		r.wrap(n, "<ul>\n", "</ul>\n")
	case Numbers:
		r.numbers(n)
	case Item:
		r.wrap(n, "<li>", "</li>\n")
	case Rule:
		r.raw("<hr>\n")
	case Code:
		r.code(n)
	case Markup:
		r.raw(`<p class="html-brut">`)
		r.text(n.Text)
		r.raw("</p>\n")
	case Table:
		r.table(n)
	case Figure:
		r.figure(n)
	default:
		r.inline(n)
	}
}

func (r *renderer) heading(n Node) {
	tag := "h" + string('0'+byte(min(6, r.place.Level+n.Level-1)))
	r.raw("<" + tag)
	if n.Anchor != "" {
		r.attribute("id", n.Anchor)
	}
	r.wrap(n, ">", "</"+tag+">\n")
}

func (r *renderer) numbers(n Node) {
	r.raw("<ol")
	if n.Start != nil {
		r.raw(` start="`)
		r.number(*n.Start)
		r.raw(`"`)
	}
	r.wrap(n, ">\n", "</ol>\n")
}

func (r *renderer) code(n Node) {
	r.raw(`<pre tabindex="0"><code`)
	if n.Language != "" {
		r.attribute("data-langage", n.Language)
	}
	r.raw(">")
	r.text(n.Text)
	r.raw("</code></pre>\n")
}

func (r *renderer) figure(n Node) {
	r.wrap(n, "<figure>", "")
	if n.Title != "" {
		r.raw("<figcaption>")
		r.text(n.Title)
		r.raw("</figcaption>")
	}
	r.raw("</figure>\n")
}

func (r *renderer) table(n Node) {
	r.tables++
	r.raw(`<div class="defilement" role="region" tabindex="0" aria-label="`)
	if r.place.Label != "" {
		r.text(r.place.Label + ", ")
	}
	r.raw("tableau ")
	r.number(r.tables)
	r.raw("\">\n<table>\n")
	body := false
	for _, row := range n.Children {
		if row.Head {
			r.row(row, "<thead>\n", "</thead>\n")
			continue
		}
		open := ""
		if !body {
			open, body = "<tbody>\n", true
		}
		r.row(row, open, "")
	}
	if body {
		r.raw("</tbody>\n")
	}
	r.raw("</table></div>\n")
}

var cellClasses = map[string]string{"right": "a-droite", "center": "au-centre"}

// row writes an empty head as an ordinary cell: a head must name something.
func (r *renderer) row(row Node, open, end string) {
	r.raw(open + "<tr>")
	for _, cell := range row.Children {
		name := "td"
		if row.Head && len(cell.Children) > 0 {
			name = "th"
		}
		r.raw("<" + name)
		if name == "th" {
			r.raw(` scope="col"`)
		}
		if class := cellClasses[cell.Align]; class != "" {
			r.attribute("class", class)
		}
		r.wrap(cell, ">", "</"+name+">")
	}
	r.raw("</tr>\n" + end)
}
