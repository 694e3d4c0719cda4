package xlsx

import (
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"

	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/workbook"
)

// font is the writing of a cell or of a run; Size is in points.
type font excelize.Font

func (t font) sized(size float64) font { t.Size = size; return t }

func (t font) excelize() *excelize.Font { e := excelize.Font(t); return &e }

func (f *filler) fontOf(at workbook.Cell) font {
	if style, err := f.styleOf(at); err == nil {
		if s, err := f.file.GetStyle(style); err == nil && s.Font != nil && s.Font.Size > 0 {
			return font(*s.Font)
		}
	}
	return font{Family: "Arial", Size: 10}
}

// widths of Arial's printable ASCII, in thousandths of the size.
var widths = [...]int{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
	556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
}

// width estimates a text, in points, on the side of too wide.
func (t font) width(text string) float64 {
	total := 0.0
	for _, r := range text {
		width := float64(widthOf(r))
		if t.Bold && !unicode.IsDigit(r) {
			width *= 1.08
		}
		total += width
	}
	return total * t.Size / 1000
}

func widthOf(r rune) int {
	if r >= 0x80 {
		if base := fr.Fold(string(r)); len(base) == 1 {
			r = rune(base[0])
		}
	}
	switch {
	case r == '\u00a0' || r == '\u202f' || r == '’':
		return 278
	case r >= ' ' && int(r-' ') < len(widths):
		return widths[r-' ']
	case r < 0x250 || r == '–':
		return 600
	}
	return 1000
}

// wrap counts the lines of a text in a column, broken at spaces; a word wider
// than the column is broken anywhere.
func (t font) wrap(text string, room float64) int {
	lines, used, space := 1, 0.0, t.width(" ")
	for _, word := range strings.Fields(text) {
		width := t.width(word)
		if used > 0 && used+space+width > room {
			lines, used = lines+1, 0
		}
		if used > 0 {
			used += space
		}
		used += width
		for used > room && room > 0 && lines < 10_000 {
			lines, used = lines+1, used-room
		}
	}
	return lines
}

// lineHeight is the pitch of lines, in points.
func lineHeight(size float64) float64 { return size * 1.22 }

// widthOf is the room for text in a cell or its merged area, in points.
func (f *filler) widthOf(at workbook.Cell) float64 {
	from, to := at.Col, at.Col
	if area, ok := f.grid.Merge(at); ok {
		from, to = area.From.Col, area.To.Col
	}
	total := 0.0
	for col := from; col <= to; col++ {
		if width, err := f.file.GetColWidth(f.sheet, workbook.ColumnName(col)); err == nil {
			total += width * 7 * 0.75 // 7 pixels a character, 96 pixels an inch
		}
	}
	return total - 4
}

func (f *filler) heightOf(row int) float64 {
	height, err := f.file.GetRowHeight(f.sheet, row)
	if err != nil {
		return 15
	}
	return height
}
