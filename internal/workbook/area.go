package workbook

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// Cell is a place in a sheet; both numbers start at 1, and zero is nowhere.
type Cell struct{ Row, Col int }

// Name writes « C12 ».
func (c Cell) Name() string {
	name, err := excelize.CoordinatesToCellName(c.Col, c.Row)
	if err != nil {
		return "?"
	}
	return name
}

// Found tells a place from nowhere.
func (c Cell) Found() bool { return c.Row > 0 }

// ColumnName writes « C ».
func ColumnName(col int) string { return strings.TrimRight(Cell{1, col}.Name(), "1") }

// Area is a rectangle of cells, both corners included.
type Area struct{ From, To Cell }

// Holds tells whether the area covers the cell.
func (a Area) Holds(c Cell) bool {
	return c.Row >= a.From.Row && c.Row <= a.To.Row && c.Col >= a.From.Col && c.Col <= a.To.Col
}

// Width counts columns.
func (a Area) Width() int { return a.To.Col - a.From.Col + 1 }

func parseArea(ref string) (Area, bool) {
	from, to, _ := strings.Cut(strings.ReplaceAll(ref, "$", ""), ":")
	if to == "" {
		to = from
	}
	c1, r1, err1 := excelize.CellNameToCoordinates(from)
	c2, r2, err2 := excelize.CellNameToCoordinates(to)
	area := Area{Cell{min(r1, r2), min(c1, c2)}, Cell{max(r1, r2), max(c1, c2)}}
	return area, err1 == nil && err2 == nil
}

func withinLimits(ref string) bool {
	area, ok := parseArea(ref)
	return ok && area.To.Row <= maxRows && area.To.Col <= maxColumns
}
