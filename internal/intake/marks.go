package intake

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/jalon-app/jalon/internal/workbook"
)

// readMarks reads the competency cells of a row.
func (r *reader) readMarks(l *line) {
	for _, c := range r.layout.Columns {
		found := false
		for col := c.Col; col <= c.End; col++ {
			at := workbook.Cell{Row: l.row, Col: col}
			if area, ok := r.grid.Merge(at); ok && r.columnAt(area.From.Col) < 0 {
				continue // a text of another column runs over this one
			}
			if r.readCell(at, c.Code, l) {
				found = true
				l.marks = append(l.marks, at.Name())
			}
		}
		if found {
			l.codes = append(l.codes, c.Code)
		}
	}
	l.codes = r.inOrder(l.codes)
}

// readCell tells whether the cell marks the competency, and says what it could
// not tell. A merged area is told once, at its first cell.
func (r *reader) readCell(at workbook.Cell, code string, l *line) bool {
	area, merged := r.grid.Merge(at)
	from := at
	if merged {
		from = area.From
	}
	first := !merged || area.From == at
	text := strings.TrimSpace(r.grid.Text(from))
	if text == "" && first {
		text = r.formula(at)
	}
	coloured := r.coloured(at)
	sign := r.signOf(text, from, code)
	if (sign != nothing || coloured) && (!merged || area.From.Row == l.row) {
		l.own = true
	}
	switch sign {
	case marked:
	case nothing:
		if coloured && first {
			r.guessed("%s : coché par la couleur seule.", at.Name())
			r.report.Coloured = append(r.report.Coloured, at.Name())
		}
		if !coloured {
			return false
		}
	case perhaps:
		if first {
			r.guessed("%s : « %s » est lu comme une coche.", at.Name(), quote(text))
		}
	default:
		if first {
			r.illegible("%s : « %s » n’est pas lu comme une coche.", at.Name(), quote(text))
		}
		return false
	}
	if merged && first && (area.Width() > 1 && !r.oneColumn(area) || area.To.Row > area.From.Row) {
		r.guessed("%s : la coche d’une cellule fusionnée vaut pour toute la fusion.", at.Name())
	}
	return true
}

func (r *reader) signOf(text string, at workbook.Cell, code string) sign {
	s := readMark(text, r.file.Look(r.grid.Sheet, at).Family)
	if s == denied && r.isFalse(at) {
		return nothing // the empty box of a spreadsheet
	}
	if c, ok := r.framework.Competency(code); s == undecided && ok && names(text, c) {
		return perhaps
	}
	return s
}

func (r *reader) isFalse(at workbook.Cell) bool {
	kind, err := r.file.GetCellType(r.grid.Sheet, at.Name())
	return err == nil && kind == excelize.CellTypeBool
}

// formula shows a formula that has no value.
func (r *reader) formula(at workbook.Cell) string {
	if at.Row > r.grid.Height() {
		return ""
	}
	formula, err := r.file.GetCellFormula(r.grid.Sheet, at.Name())
	if err != nil || formula == "" {
		return ""
	}
	return "=" + formula
}

// oneColumn tells a merged area that stays under one competency.
func (r *reader) oneColumn(area workbook.Area) bool {
	i := r.columnAt(area.From.Col)
	return i >= 0 && i == r.columnAt(area.To.Col)
}

// inOrder puts codes in the order of the framework, each once.
func (r *reader) inOrder(codes []string) []string {
	ordered := []string{}
	for _, c := range r.framework.Competencies {
		if slices.Contains(codes, c.Code) {
			ordered = append(ordered, c.Code)
		}
	}
	return ordered
}

// readStrays tells what stands in no known column.
func (r *reader) readStrays(row int) {
	for col := 1; col <= r.grid.Width(row); col++ {
		at := workbook.Cell{Row: row, Col: col}
		text := strings.TrimSpace(r.grid.Text(at))
		if text != "" && col != r.layout.Titles && col != r.layout.Period && r.columnAt(col) < 0 {
			r.illegible("%s : « %s » n’est dans aucune colonne du tableau.", at.Name(), quote(text))
		}
	}
	for _, col := range r.unknown {
		at := workbook.Cell{Row: row, Col: col}
		if strings.TrimSpace(r.grid.Text(at)) == "" && r.coloured(at) {
			r.illegible("%s : cellule colorée dans une colonne dont la compétence est inconnue.", at.Name())
		}
	}
}

// noteDrawn says that what is drawn over the cells is not seen.
func (r *reader) noteDrawn() {
	if r.file.Drawn() {
		r.illegible("Le classeur porte des dessins (logo, formes ou cases à cocher) : ils ne sont pas lus. Si des croix sont dessinées, reportez-les.")
	}
}

// noteConditional says that colours computed by the spreadsheet are not seen.
func (r *reader) noteConditional() {
	formats, err := r.file.GetConditionalFormats(r.grid.Sheet)
	if err != nil {
		return
	}
	var areas []string
	for area := range formats {
		areas = append(areas, area)
	}
	slices.Sort(areas)
	for _, area := range areas {
		r.illegible("%s : les couleurs d’une mise en forme conditionnelle ne sont pas lues.", quote(area))
	}
}
