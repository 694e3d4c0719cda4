package xlsx

import (
	"fmt"
	"strings"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/workbook"
)

const (
	mark      = "X"
	maxHeight = 409.0  // points, the tallest row a spreadsheet accepts
	maxText   = 32_000 // UTF-16 units
)

// documentSizes are tried in order beside the 11 points of the title; when none
// fits, the row grows around the readable one.
var documentSizes = []float64{10, 9, 8, 7}

const readableSize = 9.0

// pen holds the sizes of a part's writing, the same from row to row.
type pen struct {
	period, mark float64 // points
	width        float64 // room for a title, in points
}

func (f *filler) newPen(first, last int) pen {
	p := pen{width: f.widthOf(workbook.Cell{Row: first, Col: f.layout.Titles})}
	for row := first; row <= last; row++ {
		for _, c := range f.layout.Columns {
			p.mark = max(p.mark, f.fontOf(workbook.Cell{Row: row, Col: c.Col}).Size)
		}
	}
	p.period = f.periodSize(workbook.Cell{Row: first, Col: f.layout.Period})
	return p
}

// periodSize is the largest size at which the longest period keeps one date a
// line: the official column is narrow.
func (f *filler) periodSize(at workbook.Cell) float64 {
	font, room, height := f.fontOf(at), f.widthOf(at)*0.95, f.heightOf(at.Row)
	for size := min(font.Size, 11); size > 6; size -= 0.5 {
		lines := font.sized(size).wrap("du 00/00/00 au 00/00/00", room)
		if lines <= 2 && float64(lines)*lineHeight(size) <= height {
			return size
		}
	}
	return 6
}

func (f *filler) fillRow(row int, r edition.TableRow, p pen) error {
	if err := f.fillTitle(workbook.Cell{Row: row, Col: f.layout.Titles}, r, p); err != nil {
		return err
	}
	if err := f.fillPeriod(workbook.Cell{Row: row, Col: f.layout.Period}, r.Period, p); err != nil {
		return err
	}
	for i, c := range f.table.Columns {
		if err := f.fillMark(workbook.Cell{Row: row, Col: f.columnOf(c.Code)}, i < len(r.Marks) && r.Marks[i], p); err != nil {
			return err
		}
	}
	return nil
}

func (f *filler) columnOf(code string) int {
	for _, c := range f.layout.Columns {
		if c.Code == code {
			return c.Col
		}
	}
	return 0 // never: Complete was asked
}

func (f *filler) fillMark(at workbook.Cell, marked bool, p pen) error {
	if !marked {
		return f.clear(at)
	}
	font := f.fontOf(at)
	if font.Size == p.mark {
		return f.plain(at, mark)
	}
	return f.rich(at, run{mark, font.sized(p.mark)})
}

func (f *filler) fillPeriod(at workbook.Cell, period string, p pen) error {
	if period == "" {
		return f.clear(at)
	}
	if err := f.wrap(at); err != nil {
		return err
	}
	font := f.fontOf(at)
	if font.Size <= p.period {
		return f.plain(at, period)
	}
	return f.rich(at, run{period, font.sized(p.period)})
}

// fillTitle writes the title, then the associated documents under it, smaller.
func (f *filler) fillTitle(at workbook.Cell, r edition.TableRow, p pen) error {
	title, documents := oneLine(r.Title), listOf(r.Documents)
	if title == "" && documents == "" {
		return f.clear(at)
	}
	if err := f.wrap(at); err != nil {
		return err
	}
	font := f.fontOf(at)
	size, need := fit(font, p.width, f.heightOf(at.Row), title, documents)
	if need > f.heightOf(at.Row) {
		if err := f.file.SetRowHeight(f.sheet, at.Row, min(need, maxHeight)); err != nil {
			return fmt.Errorf("grow row: %w", err)
		}
	}
	if documents == "" {
		return f.plain(at, title)
	}
	light := font.sized(size)
	light.Bold = false
	return f.rich(at, run{title, font}, run{"\n" + documents, light})
}

// fit chooses the size of the documents and says the height the cell needs.
func fit(font font, width, height float64, title, documents string) (size, need float64) {
	top := float64(font.wrap(title, width)) * lineHeight(font.Size)
	if documents == "" {
		return font.Size, top
	}
	measure := func(size float64) float64 {
		light := font.sized(size)
		light.Bold = false
		return top + float64(light.wrap(documents, width))*lineHeight(size)
	}
	for _, size = range documentSizes {
		size = min(size, font.Size)
		if need = measure(size); need <= height {
			return size, need
		}
	}
	size = min(readableSize, font.Size)
	return size, measure(size)
}

func listOf(documents []string) string {
	var kept []string
	for _, d := range documents {
		if d = oneLine(d); d != "" {
			kept = append(kept, d)
		}
	}
	if len(kept) == 0 {
		return ""
	}
	return "– " + strings.Join(kept, "\u00a0; ")
}
