package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"github.com/jalon-app/jalon/internal/fault"
)

// Grid is the text of one sheet: raw values, without number formats, so that a
// date is its serial number.
type Grid struct {
	Sheet  string
	rows   [][]string
	Merges []Area
	anchor map[Cell]Area // by every covered cell
}

// Grid reads a sheet.
func (f *File) Grid(sheet string) (*Grid, error) {
	g := &Grid{Sheet: sheet, anchor: map[Cell]Area{}}
	err := fault.Contain(func() (err error) {
		if g.rows, err = f.rawRows(sheet); err != nil {
			return err
		}
		merges, err := f.GetMergeCells(sheet, true)
		for _, m := range merges {
			g.addMerge(m[0])
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read sheet %s: %w", sheet, err)
	}
	return g, nil
}

// rawRows does what GetRows does, but for stopping in silence at an error.
func (f *File) rawRows(sheet string) ([][]string, error) {
	rows, err := f.Rows(sheet)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all [][]string
	last := 0
	for rows.Next() {
		row, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, err
		}
		if all = append(all, row); len(row) > 0 {
			last = len(all)
		}
		if len(all) > maxRows {
			break
		}
	}
	return all[:last], rows.Error()
}

func (g *Grid) addMerge(ref string) {
	area, ok := parseArea(ref)
	if !ok || !withinLimits(ref) {
		return
	}
	g.Merges = append(g.Merges, area)
	for row := area.From.Row; row <= min(area.To.Row, len(g.rows)+100); row++ {
		for col := area.From.Col; col <= area.To.Col; col++ {
			g.anchor[Cell{row, col}] = area
		}
	}
}

// Height counts the rows, down to the last one with text.
func (g *Grid) Height() int { return len(g.rows) }

// Width counts the columns of a row, up to the last one with text.
func (g *Grid) Width(row int) int {
	if row < 1 || row > len(g.rows) {
		return 0
	}
	return len(g.rows[row-1])
}

// Text gives what is typed in the cell itself.
func (g *Grid) Text(c Cell) string {
	if c.Col < 1 || c.Col > g.Width(c.Row) {
		return ""
	}
	return g.rows[c.Row-1][c.Col-1]
}

// Merge gives the merged area the cell is part of.
func (g *Grid) Merge(c Cell) (Area, bool) {
	area, ok := g.anchor[c]
	return area, ok
}

// Seen gives the text a person sees at the cell: that of the merged area.
func (g *Grid) Seen(c Cell) string {
	if area, ok := g.anchor[c]; ok {
		return g.Text(area.From)
	}
	return g.Text(c)
}

// each visits the cells with text, in reading order, down to a row.
func (g *Grid) each(last int, visit func(c Cell, text string)) {
	for row := 1; row <= min(last, len(g.rows)); row++ {
		for col, text := range g.rows[row-1] {
			if text != "" {
				visit(Cell{row, col + 1}, text)
			}
		}
	}
}
