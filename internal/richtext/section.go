package richtext

import (
	"bytes"
	"sort"

	"github.com/yuin/goldmark/ast"
)

// Section is what stands under one top-level heading of level 1 or 2, up to
// the next one. The first section has an empty title when text comes before
// any heading.
type Section struct {
	Title string
	Level int
	Line  int // of the heading, counted from 1
	Body  string
	Start int // line where the body begins
}

// Sections cuts the text at its headings of level 1 and 2. A heading inside a
// quotation, a list or a code block cuts nothing.
func (d *Document) Sections() []Section {
	var sections []Section
	current := Section{Start: 1}
	from := 0
	for n := d.Root.FirstChild(); n != nil; n = n.NextSibling() {
		heading, ok := n.(*ast.Heading)
		if !ok || heading.Level > 2 {
			continue
		}
		start, end := d.extent(heading)
		sections = d.keep(sections, current, from, start)
		current = Section{Title: d.words(heading), Level: heading.Level, Line: d.lineAt(start), Start: d.lineAt(end)}
		from = end
	}
	return d.keep(sections, current, from, len(d.Source))
}

func (d *Document) keep(sections []Section, s Section, from, to int) []Section {
	s.Body = string(d.Source[from:to])
	if s.Title == "" && s.Level == 0 && len(bytes.TrimSpace([]byte(s.Body))) == 0 {
		return sections
	}
	return append(sections, s)
}

func (d *Document) lineAt(offset int) int { return 1 + sort.SearchInts(d.lines, offset+1) }

// extent gives the bytes of the heading's own lines, its underline included.
func (d *Document) extent(h *ast.Heading) (int, int) {
	start := h.Pos()
	if h.Lines().Len() > 0 {
		start = h.Lines().At(0).Start
	}
	for start > 0 && d.Source[start-1] != '\n' {
		start--
	}
	end := start
	if h.Lines().Len() > 0 {
		end = h.Lines().At(h.Lines().Len() - 1).Start
	}
	end = d.nextLine(end)
	if d.isUnderline(end) && !bytes.HasPrefix(bytes.TrimLeft(d.Source[start:], " "), []byte("#")) {
		end = d.nextLine(end)
	}
	return start, end
}

func (d *Document) nextLine(offset int) int {
	if i := bytes.IndexByte(d.Source[offset:], '\n'); i >= 0 {
		return offset + i + 1
	}
	return len(d.Source)
}

func (d *Document) isUnderline(offset int) bool {
	line := bytes.TrimSpace(d.Source[offset:d.nextLine(offset)])
	return len(line) > 0 && (len(bytes.Trim(line, "=")) == 0 || len(bytes.Trim(line, "-")) == 0)
}
