package workbook

import (
	"cmp"
	"slices"
)

const titleAlike = 0.4

// findParts finds the titles under the headers. A title worded otherwise is
// taken only for a part whose official title is nowhere.
func (l *Layout) findParts(g *Grid, labels Labels) {
	for row := l.Body; row <= g.Height() && l.Body > 0; row++ {
		at, text, alone := loneText(g, row)
		if i := slices.IndexFunc(labels.Parts, func(p Label) bool { return Likeness(text, p.official()) == 1 }); alone && i >= 0 {
			l.addPart(at, labels.Parts[i].Code)
		}
	}
	for row := l.Body; row <= g.Height() && l.Body > 0 && len(l.Parts) < len(labels.Parts); row++ {
		at, text, alone := loneText(g, row)
		if !alone || slices.ContainsFunc(l.Parts, func(p PartPlace) bool { return p.Title.Row == row }) {
			continue
		}
		left := slices.DeleteFunc(slices.Clone(labels.Parts), func(p Label) bool { return l.hasPart(p.Code) })
		if code := bestPart(text, left, titleAlike); code != "" {
			l.addPart(at, code)
			l.Parts[len(l.Parts)-1].Guess = text
		}
	}
	l.bound(g)
}

func (l *Layout) addPart(at Cell, code string) {
	l.Parts = append(l.Parts, PartPlace{Code: code, Title: at})
}

// bound gives each part the rows down to the next title.
func (l *Layout) bound(g *Grid) {
	slices.SortFunc(l.Parts, func(a, b PartPlace) int { return cmp.Compare(a.Title.Row, b.Title.Row) })
	for i := range l.Parts {
		l.Parts[i].First, l.Parts[i].Last = l.Parts[i].Title.Row+1, g.Height()
		if i+1 < len(l.Parts) {
			l.Parts[i].Last = l.Parts[i+1].Title.Row - 1
		}
	}
}

func bestPart(text string, labels []Label, least float64) string {
	code, best := "", 0.0
	for _, label := range labels {
		for _, wording := range label.Texts {
			if score := Likeness(text, wording); score >= least && score > best {
				code, best = label.Code, score
			}
		}
	}
	return code
}

// loneText gives the only text of a row.
func loneText(g *Grid, row int) (at Cell, text string, alone bool) {
	for col := 1; col <= g.Width(row); col++ {
		if t := g.Text(Cell{row, col}); len(sense(t)) > 0 {
			if text != "" {
				return Cell{}, "", false
			}
			at, text = Cell{row, col}, t
		}
	}
	return at, text, text != "" && len(text) < 300
}
