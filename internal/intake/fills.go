package intake

import "github.com/jalon-app/jalon/internal/workbook"

// fills knows which colours mark nothing: those of the blank rows of a column,
// and those of a column coloured from top to bottom.
type fills struct {
	ordinary map[int]string // by column: the colour of most blank rows
	uniform  map[int]string // by column: the only colour, seen on every row
}

type tally struct {
	blank map[string]int // colours of the blank rows
	used  map[string]int // colours of the rows with text
	rows  [2]int         // how many of each
}

func (r *reader) newFills() *fills {
	counts := map[int]*tally{}
	for row := r.layout.Body; row <= r.lastRow(); row++ {
		if r.isHeading(row) {
			continue
		}
		isBlank := r.isBlank(row)
		for _, col := range r.markColumns() {
			if counts[col] == nil {
				counts[col] = &tally{blank: map[string]int{}, used: map[string]int{}}
			}
			at := workbook.Cell{Row: row, Col: col}
			counts[col].add(isBlank, r.fillAt(at), !isBlank || r.file.Look(r.grid.Sheet, at).Framed)
		}
	}
	f := &fills{ordinary: map[int]string{}, uniform: map[int]string{}}
	signs := map[string]bool{} // colours that vary within a column
	for col, t := range counts {
		f.settle(col, t, signs)
	}
	for col, colour := range f.uniform {
		if signs[colour] {
			delete(f.uniform, col)
		}
	}
	return f
}

// add counts a cell; blank rows outside of the frame say nothing.
func (t *tally) add(isBlank bool, colour string, counts bool) {
	switch {
	case !counts:
	case isBlank:
		t.blank[colour]++
		t.rows[0]++
	default:
		t.used[colour]++
		t.rows[1]++
	}
}

func (f *fills) settle(col int, t *tally, signs map[string]bool) {
	for colour, n := range t.blank {
		if colour != "" && 2*n > t.rows[0] && t.used[""] == 0 {
			f.ordinary[col] = colour
		}
	}
	for colour, n := range t.used {
		switch {
		case colour == "" || colour == f.ordinary[col]:
		case n == t.rows[1] && n >= 3 && t.rows[0] == 0:
			f.uniform[col] = colour
		case n < t.rows[1]:
			signs[colour] = true
		}
	}
}

// markColumns lists the columns of the sheet where a colour may be a mark.
func (r *reader) markColumns() (columns []int) {
	for _, c := range r.layout.Columns {
		for col := c.Col; col <= c.End; col++ {
			columns = append(columns, col)
		}
	}
	return append(columns, r.unknown...)
}

// fillAt is the colour a person sees at the cell.
func (r *reader) fillAt(at workbook.Cell) string {
	if area, ok := r.grid.Merge(at); ok {
		at = area.From
	}
	return r.file.Look(r.grid.Sheet, at).Fill
}

// coloured tells a cell whose colour is a mark: not that of the blank rows, nor
// that of the whole row, title and all.
func (r *reader) coloured(at workbook.Cell) bool {
	colour := r.fillAt(at)
	if colour == "" || colour == r.fills.ordinary[at.Col] || colour == r.fills.uniform[at.Col] {
		return false
	}
	return !r.wholeRow(at.Row)
}

// wholeRow tells a row coloured from its title to its last competency.
func (r *reader) wholeRow(row int) bool {
	if r.layout.Titles == 0 {
		return false
	}
	colour := r.fillAt(workbook.Cell{Row: row, Col: r.layout.Titles})
	for _, col := range r.markColumns() {
		if r.fillAt(workbook.Cell{Row: row, Col: col}) != colour {
			return false
		}
	}
	return colour != ""
}
