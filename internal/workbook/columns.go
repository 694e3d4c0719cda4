package workbook

import (
	"cmp"
	"slices"
)

const (
	alike        = 0.3 // a header or a title that says the same in other words
	headerSearch = 200 // rows
)

type match struct {
	column, label int
	score         float64
}

// findColumns takes the row whose cells look most like the competencies.
func (l *Layout) findColumns(g *Grid, labels Labels) {
	var best []match
	total := 0.0
	for row := 1; row <= min(g.Height(), headerSearch); row++ {
		found := matchRow(g, row, labels.Columns)
		sum := 0.0
		for _, m := range found {
			sum += m.score
		}
		if sum > total && 2*len(found) >= min(len(labels.Columns), 4) {
			best, total, l.Header = found, sum, row
		}
	}
	for _, m := range best {
		l.Columns = append(l.Columns, l.newColumn(g, labels.Columns[m.label], m))
	}
	slices.SortFunc(l.Columns, func(a, b Column) int { return cmp.Compare(a.Col, b.Col) })
}

func (l *Layout) newColumn(g *Grid, label Label, m match) Column {
	c := Column{Code: label.Code, Col: m.column, End: m.column}
	at := Cell{l.Header, m.column}
	if area, ok := g.Merge(at); ok {
		c.End = area.To.Col
	}
	if text := g.Text(at); !Same(text, label.official()) {
		c.Guess = text
	}
	return c
}

// matchRow pairs cells and labels, best likeness first, each used once.
func matchRow(g *Grid, row int, labels []Label) []match {
	var all []match
	for col := 1; col <= g.Width(row); col++ {
		text := g.Text(Cell{row, col})
		if text == "" || len(text) > 400 {
			continue
		}
		for i, label := range labels {
			if score := resemblance(text, label); score >= alike {
				all = append(all, match{col, i, score})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b match) int { return cmp.Compare(b.score, a.score) })
	var kept []match
	for _, m := range all {
		if !slices.ContainsFunc(kept, func(k match) bool { return k.column == m.column || k.label == m.label }) {
			kept = append(kept, m)
		}
	}
	return kept
}

// resemblance compares a text with every way of writing a label; its code at
// the head is as good as its text.
func resemblance(text string, label Label) float64 {
	best := 0.0
	if _, _, ok := After(text, label.Code); ok && label.Code != "" {
		best = 0.9
	}
	for i, wording := range label.Texts {
		score := Likeness(text, wording)
		if i > 0 {
			score *= 0.9 // the official text wins
		}
		best = max(best, score)
	}
	return best
}

// findBody finds the columns of titles and periods, and where rows begin.
func (l *Layout) findBody(g *Grid, labels Labels) {
	if l.Header == 0 {
		return
	}
	for row := max(1, l.Header-2); row <= l.Header+2; row++ {
		for col := 1; col <= g.Width(row); col++ {
			l.claim(g.Text(Cell{row, col}), col, labels)
		}
	}
	if l.Titles == 0 && l.Columns[0].Col > 1 && l.Period != 1 {
		l.Titles = 1
	}
	l.Body = l.Header + 1
	if area, ok := g.Merge(Cell{l.Header, max(l.Titles, 1)}); ok {
		l.Body = area.To.Row + 1
	}
}

func (l *Layout) claim(text string, col int, labels Labels) {
	if text == "" || slices.ContainsFunc(l.Columns, func(c Column) bool { return c.Col <= col && col <= c.End }) {
		return
	}
	switch {
	case l.Period == 0 && startsWithAny(text, labels.Period):
		l.Period = col
	case l.Titles == 0 && startsWithAny(text, labels.Titles):
		l.Titles = col
	}
}

func startsWithAny(text string, label Label) bool {
	return slices.ContainsFunc(label.Texts, func(t string) bool { _, _, ok := After(text, t); return ok })
}
