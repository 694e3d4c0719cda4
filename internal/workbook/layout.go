package workbook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/fr"
)

// Place is a labelled cell: the label as written there, and what follows it.
type Place struct {
	Cell
	Written, Value string
}

// Column is a competency column. Guess is empty when the header is official,
// otherwise it is the header that was understood.
type Column struct {
	Code     string
	Col, End int // End is past Col when the header is merged over several columns
	Guess    string
}

// PartPlace is one part: its title, and the rows down to the next title. The
// last part runs to the last row with text.
type PartPlace struct {
	Code        string
	Title       Cell
	First, Last int
	Guess       string
}

// Layout is where things are in a sheet. Missing lists the labels not found.
type Layout struct {
	Sheet                                      string
	Session, Name, Number, Centre, Option, URL Place
	Boxes                                      map[string]Cell
	Header                                     int // row of the competencies
	Body                                       int // first row under the headers
	Titles, Period                             int // columns; 0 when unknown
	Columns                                    []Column
	Parts                                      []PartPlace
	Missing                                    []string
}

// Locate finds the places of a form in a sheet.
func Locate(g *Grid, labels Labels) *Layout {
	l := &Layout{Sheet: g.Sheet, Boxes: map[string]Cell{}}
	l.findColumns(g, labels)
	l.findHead(g, labels)
	l.findBoxes(g, labels)
	l.findBody(g, labels)
	l.findParts(g, labels)
	l.note(labels)
	return l
}

// Score counts the labels found, to choose among sheets.
func (l *Layout) Score() int {
	score := 2*len(l.Columns) + 2*len(l.Parts) + len(l.Boxes)
	for _, p := range []Place{l.Session, l.Name, l.Number, l.Centre, l.Option, l.URL} {
		if p.Found() {
			score++
		}
	}
	return score
}

// Complete says, in one sentence, which labels are missing.
func (l *Layout) Complete() error {
	if len(l.Missing) == 0 {
		return nil
	}
	quoted := make([]string, len(l.Missing))
	for i, m := range l.Missing {
		quoted[i] = "« " + m + " »"
	}
	noun := "l’intitulé"
	if len(quoted) > 1 {
		noun = "les intitulés"
	}
	return fault.Invalidf("Dans la feuille « %s », Jalon n’a pas trouvé %s %s. Vérifiez que le classeur est bien le tableau de synthèse officiel.",
		l.Sheet, noun, fr.List(quoted))
}

func (l *Layout) findHead(g *Grid, labels Labels) {
	limit := g.Height()
	if l.Header > 0 {
		limit = l.Header - 1
	}
	for _, search := range []struct {
		place *Place
		label Label
	}{
		{&l.Session, labels.Session},
		{&l.Name, labels.Name},
		{&l.Number, labels.Number},
		{&l.Centre, labels.Centre},
		{&l.Option, labels.Option},
		{&l.URL, labels.URL},
	} {
		*search.place = findPlace(g, search.label, min(limit, maxHead))
	}
}

// maxHead is how far down a label of the head is looked for.
const maxHead = 100

// findPlace takes the first text that fits, the official one first.
func findPlace(g *Grid, label Label, last int) (found Place) {
	for _, text := range label.Texts {
		g.each(last, func(c Cell, content string) {
			if found.Found() || len(content) > 4000 {
				return
			}
			if written, value, ok := After(content, text); ok {
				found = Place{c, written, value}
			}
		})
		if found.Found() {
			return found
		}
	}
	return found
}

// findBoxes finds the cell of each option, right of its label or below first.
func (l *Layout) findBoxes(g *Grid, labels Labels) {
	limit := g.Height()
	if l.Header > 0 {
		limit = l.Header - 1
	}
	for _, code := range labels.Boxes {
		wanted := fr.Fold(code)
		g.each(limit, func(c Cell, text string) {
			_, taken := l.Boxes[code]
			near := !l.Option.Found() || c.Row >= l.Option.Row
			if taken || !near || len(text) > 400 || isPlace(l, c) {
				return
			}
			if slices.ContainsFunc(splitWords(text), func(w word) bool { return w.text == wanted }) {
				l.Boxes[code] = c
			}
		})
	}
}

func isPlace(l *Layout, c Cell) bool {
	for _, p := range []Place{l.Session, l.Name, l.Number, l.Centre, l.URL} {
		if p.Cell == c {
			return true
		}
	}
	return false
}

func (l *Layout) note(labels Labels) {
	missing := func(ok bool, text string) {
		if !ok {
			l.Missing = append(l.Missing, strings.TrimSpace(strings.TrimRight(text, ": ")))
		}
	}
	missing(l.Session.Found(), labels.Session.official())
	missing(l.Name.Found(), labels.Name.official())
	missing(l.Number.Found(), labels.Number.official())
	missing(l.Centre.Found(), labels.Centre.official())
	missing(l.Option.Found() || len(labels.Boxes) == 0, labels.Option.official())
	for _, code := range labels.Boxes {
		missing(l.Boxes[code].Found(), fmt.Sprintf("▢ %s", code))
	}
	missing(l.URL.Found(), labels.URL.official())
	missing(l.Titles > 0, labels.Titles.official())
	missing(l.Period > 0, labels.Period.official())
	for _, c := range labels.Columns {
		missing(l.hasColumn(c.Code), c.official())
	}
	for _, p := range labels.Parts {
		missing(l.hasPart(p.Code), p.official())
	}
}

func (l *Layout) hasColumn(code string) bool {
	return slices.ContainsFunc(l.Columns, func(c Column) bool { return c.Code == code })
}

func (l *Layout) hasPart(code string) bool {
	return slices.ContainsFunc(l.Parts, func(p PartPlace) bool { return p.Code == code })
}
