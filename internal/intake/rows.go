package intake

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/workbook"
)

const below = 100 // rows looked at under the last text, for colours alone

func (r *reader) lastRow() int { return max(r.grid.Height(), r.layout.Body) + below }

func (r *reader) readRows() {
	for _, col := range r.markColumns() {
		if r.fills.uniform[col] != "" {
			r.illegible("Colonne %s : toutes ses lignes ont la même couleur, qui n’a pas été lue comme une coche.", workbook.ColumnName(col))
		}
	}
	for row := r.layout.Body; row <= r.lastRow(); row++ {
		if !r.isHeading(row) {
			r.readRow(row)
		}
	}
}

// isHeading tells the rows of the form itself: part titles, and the
// sub-competencies when nothing holds them to the headers.
func (r *reader) isHeading(row int) bool {
	if slices.ContainsFunc(r.layout.Parts, func(p workbook.PartPlace) bool { return p.Title.Row == row }) {
		return true
	}
	if row > r.layout.Header+2 || r.partOf(row) >= 0 {
		return false
	}
	long := 0
	for _, c := range r.layout.Columns {
		text := r.grid.Text(workbook.Cell{Row: row, Col: c.Col})
		if strings.Contains(text, "▸") || utf8.RuneCountInString(text) > 40 {
			long++
		}
	}
	return 2*long >= len(r.layout.Columns) && long > 0
}

// isBlank tells a row without any text of its own.
func (r *reader) isBlank(row int) bool {
	for col := 1; col <= r.grid.Width(row); col++ {
		if strings.TrimSpace(r.grid.Text(workbook.Cell{Row: row, Col: col})) != "" {
			return false
		}
	}
	return true
}

// line is what a row holds before it is judged.
type line struct {
	row           int
	title, period string
	codes         []string
	marks         []string // cells of what is marked
	own           bool     // something starts on this row
}

func (r *reader) readRow(row int) {
	l := line{row: row}
	l.title = r.textOf(row, r.layout.Titles, &l)
	l.period = r.textOf(row, r.layout.Period, &l)
	r.readMarks(&l)
	r.readStrays(row)
	if !l.own {
		return
	}
	if len(l.marks) == 0 && r.wholeRow(row) {
		r.illegible("%s : toute la ligne est colorée, ce qui n’a pas été lu comme des coches.", workbook.Cell{Row: row, Col: r.layout.Titles}.Name())
	}
	if strings.TrimSpace(l.title) == "" {
		r.untitled(l)
		return
	}
	r.keep(l)
}

// textOf gives the text seen in a column of the row, and tells the line whether
// it starts there: a merge may bring it from above.
func (r *reader) textOf(row, col int, l *line) string {
	at := workbook.Cell{Row: row, Col: col}
	if col == 0 {
		return ""
	}
	area, merged := r.grid.Merge(at)
	if merged && area.From.Col != col {
		return "" // a text of another column
	}
	text := strings.TrimSpace(r.grid.Seen(at))
	if text != "" && (!merged || area.From.Row == row) {
		l.own = true
	}
	return text
}

func (r *reader) untitled(l line) {
	var has []string
	if l.period != "" {
		has = append(has, "la période « "+quote(l.period)+" »")
	}
	if len(l.marks) > 0 {
		has = append(has, fr.Count(len(l.marks), "coche", "coches")+" ("+strings.Join(l.marks, ", ")+")")
	}
	if len(has) > 0 {
		r.illegible("%s : la ligne n’a pas d’intitulé, mais elle a %s.", workbook.Cell{Row: l.row, Col: max(1, r.layout.Titles)}.Name(), fr.List(has))
	}
}

// keep makes a réalisation of a line with a title.
func (r *reader) keep(l line) {
	at := workbook.Cell{Row: l.row, Col: r.layout.Titles}
	bare := l.period == "" && len(l.marks) == 0
	if bare && r.outside(at) {
		r.illegible("%s : texte hors du tableau : « %s ».", at.Name(), quote(l.title))
		return
	}
	last := len(r.report.Realisations) - 1
	if bare && last >= 0 && bullet.MatchString(l.title) && r.report.Realisations[last].Part == r.partCode(l.row) {
		made := &r.report.Realisations[last]
		_, documents := splitTitle("x\n" + l.title)
		made.Documents = append(made.Documents, documents...)
		r.illegible("%s : « %s » est lu comme un document de « %s », faute de période et de coche.", at.Name(), quote(l.title), quote(made.Title))
		return
	}
	made := TableRealisation{Part: r.partCode(l.row), Competencies: l.codes, Cell: at.Name()}
	made.Title, made.Documents = splitTitle(l.title)
	made.Span, made.Period = r.readPeriod(l)
	if r.partOf(l.row) < 0 {
		r.guessed("%s : la ligne est avant tout titre de partie ; elle est rangée dans « %s ».", at.Name(), r.partLabel(made.Part))
	}
	r.noteTwin(l, at, made)
	r.report.Realisations = append(r.report.Realisations, made)
}

func (r *reader) noteTwin(l line, at workbook.Cell, made TableRealisation) {
	key := made.Part + "\x00" + fr.Fold(l.title) + "\x00" + made.Period
	if first, ok := r.seen[key]; ok {
		r.guessed("%s : même intitulé et même période qu’en %s ; les deux lignes sont gardées.", at.Name(), first)
		return
	}
	r.seen[key] = at.Name()
}

// outside tells a text under a table whose rows are framed, out of the frame.
func (r *reader) outside(at workbook.Cell) bool {
	if i := r.partOf(at.Row); i >= 0 && i < len(r.layout.Parts)-1 {
		return false
	}
	first := workbook.Cell{Row: r.layout.Body, Col: at.Col}
	return r.file.Look(r.grid.Sheet, first).Framed && !r.file.Look(r.grid.Sheet, at).Framed
}

// partOf gives the index of the part a row is under, or -1.
func (r *reader) partOf(row int) int {
	found := -1
	for i, p := range r.layout.Parts {
		if p.Title.Row < row {
			found = i
		}
	}
	return found
}

// partCode puts a row without a part title above it in the first part whose
// title is nowhere, or in the first part.
func (r *reader) partCode(row int) string {
	if i := r.partOf(row); i >= 0 {
		return r.layout.Parts[i].Code
	}
	i := slices.IndexFunc(r.framework.Parts, func(p competency.Part) bool {
		return !slices.ContainsFunc(r.layout.Parts, func(k workbook.PartPlace) bool { return k.Code == p.Code })
	})
	if len(r.framework.Parts) == 0 {
		return ""
	}
	return r.framework.Parts[max(0, i)].Code
}
