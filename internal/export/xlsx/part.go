package xlsx

import (
	"fmt"
	"slices"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/workbook"
)

// fillParts goes from the last part to the first, so that inserted rows never
// move the part still to fill.
func (f *filler) fillParts() error {
	for _, place := range slices.Backward(f.layout.Parts) {
		i := slices.IndexFunc(f.table.Parts, func(p edition.TablePart) bool { return p.Code == place.Code })
		if err := f.fillPart(place, f.table.Parts[i]); err != nil {
			return err
		}
	}
	return nil
}

func (f *filler) fillPart(place workbook.PartPlace, part edition.TablePart) error {
	last := f.lastRow(place, part.Part.Rows)
	if last < place.First {
		return fault.Invalidf("Dans le classeur, la partie « %s » n’a aucune ligne à remplir.", part.Label)
	}
	if extra := len(part.Rows) - (last - place.First + 1); extra > 0 {
		if err := f.insert(place.First, last, extra); err != nil {
			return err
		}
		last += extra
	}
	pen := f.newPen(place.First, last)
	for row := place.First; row <= last; row++ {
		value := edition.TableRow{Marks: make([]bool, len(f.table.Columns))}
		if i := row - place.First; i < len(part.Rows) {
			value = part.Rows[i]
		}
		if err := f.fillRow(row, value, pen); err != nil {
			return err
		}
	}
	return nil
}

// lastRow ends a part at the last of its framed rows; without frames, at the
// number of rows of the official form.
func (f *filler) lastRow(place workbook.PartPlace, official int) int {
	row := place.First
	limit := place.Last
	if place == f.layout.Parts[len(f.layout.Parts)-1] {
		limit = place.First + 2000
	}
	for row <= limit && f.file.Look(f.sheet, workbook.Cell{Row: row, Col: f.layout.Titles}).Framed {
		row++
	}
	if row == place.First {
		return min(limit, place.First+official-1)
	}
	return row - 1
}

// insert adds rows before the last row of the part, so that its lower frame
// stays last, and gives them the height and styles of the row above.
func (f *filler) insert(first, last, extra int) error {
	f.grown = true
	model, at := max(first, last-1), last
	if first == last {
		at = last + 1
	}
	height, err := f.file.GetRowHeight(f.sheet, model)
	if err != nil {
		return fmt.Errorf("insert rows: %w", err)
	}
	if err := f.file.InsertRows(f.sheet, at, extra); err != nil {
		return fmt.Errorf("insert rows: %w", err)
	}
	if err := f.copyStyles(model, at, at+extra-1); err != nil {
		return fmt.Errorf("copy styles: %w", err)
	}
	for row := at; row < at+extra; row++ {
		if err := f.file.SetRowHeight(f.sheet, row, height); err != nil {
			return fmt.Errorf("copy height: %w", err)
		}
	}
	return f.copyMerges(model, at, at+extra-1)
}

func (f *filler) copyStyles(model, first, last int) error {
	for col := 1; col <= f.tableWidth(); col++ {
		style, err := f.file.GetCellStyle(f.sheet, cellName(model, col))
		if err != nil {
			return err
		}
		if err := f.file.SetCellStyle(f.sheet, cellName(first, col), cellName(last, col), style); err != nil {
			return err
		}
	}
	return nil
}

// copyMerges repeats the merges a school made inside a row.
func (f *filler) copyMerges(model, first, last int) error {
	for _, area := range f.grid.Merges {
		if area.From.Row != model || area.To.Row != model {
			continue
		}
		for row := first; row <= last; row++ {
			if err := f.file.MergeCell(f.sheet, cellName(row, area.From.Col), cellName(row, area.To.Col)); err != nil {
				return fmt.Errorf("copy merges: %w", err)
			}
		}
	}
	return nil
}

// tableWidth is the last column of the table: that of the part titles.
func (f *filler) tableWidth() int {
	width := max(f.layout.Titles, f.layout.Period)
	for _, c := range f.layout.Columns {
		width = max(width, c.End)
	}
	for _, p := range f.layout.Parts {
		if area, ok := f.grid.Merge(p.Title); ok {
			width = max(width, area.To.Col)
		}
	}
	return width
}

func cellName(row, col int) string { return workbook.Cell{Row: row, Col: col}.Name() }
