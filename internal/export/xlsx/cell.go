package xlsx

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"

	"github.com/jalon-app/jalon/internal/workbook"
)

// run is a stretch of text in one font.
type run struct {
	text string
	font font
}

// plain types a text, never a formula.
func (f *filler) plain(at workbook.Cell, text string) error {
	if err := f.file.SetCellStr(f.sheet, at.Name(), cutText(text)); err != nil {
		return fmt.Errorf("type %s: %w", at.Name(), err)
	}
	return nil
}

// clear empties a cell that has a value and leaves its style.
func (f *filler) clear(at workbook.Cell) error {
	if value, err := f.file.GetCellValue(f.sheet, at.Name()); err != nil || value == "" {
		return err
	}
	if err := f.file.SetCellValue(f.sheet, at.Name(), nil); err != nil {
		return fmt.Errorf("clear %s: %w", at.Name(), err)
	}
	return nil
}

// rich types a text of several sizes. SetCellRichText compares with all the
// shared strings of the file, which is quadratic: the runs are made in a
// scratch workbook, then take the place of a stamp typed in the cell.
func (f *filler) rich(at workbook.Cell, runs ...run) error {
	list := make([]excelize.RichTextRun, len(runs))
	for i, r := range runs {
		list[i] = excelize.RichTextRun{Text: cutText(r.text), Font: r.font.excelize()}
	}
	f.scratch.SharedStrings = nil
	if err := f.scratch.SetCellRichText("Sheet1", "A1", list); err != nil {
		return fmt.Errorf("type %s: %w", at.Name(), err)
	}
	f.stamps++
	if err := f.plain(at, fmt.Sprintf("\ue000%d", f.stamps)); err != nil {
		return err
	}
	made, strings := f.scratch.SharedStrings.SI, f.file.SharedStrings.SI
	strings[len(strings)-1] = made[len(made)-1]
	return nil
}

// wrap gives the cell the style it has, with its text wrapped.
func (f *filler) wrap(at workbook.Cell) error {
	style, err := f.styleOf(at)
	if err != nil {
		return err
	}
	wrapped, ok := f.wrapped[style]
	if !ok {
		wrapped = f.wrappedStyle(style)
		f.wrapped[style] = wrapped
	}
	if wrapped == style {
		return nil
	}
	if err := f.file.SetCellStyle(f.sheet, at.Name(), at.Name(), wrapped); err != nil {
		return fmt.Errorf("wrap %s: %w", at.Name(), err)
	}
	return nil
}

func (f *filler) wrappedStyle(style int) int {
	styles := f.file.Styles.CellXfs
	xf := styles.Xf[style]
	if xf.Alignment == nil {
		return style
	}
	if xf.Alignment.WrapText {
		return style
	}
	alignment := *xf.Alignment
	alignment.WrapText = true
	xf.Alignment = &alignment
	styles.Xf = append(styles.Xf, xf)
	styles.Count = len(styles.Xf)
	return len(styles.Xf) - 1
}

// styleOf also makes the library load its styles.
func (f *filler) styleOf(at workbook.Cell) (int, error) {
	style, err := f.file.GetCellStyle(f.sheet, at.Name())
	if err != nil {
		return 0, fmt.Errorf("style of %s: %w", at.Name(), err)
	}
	if _, err := f.file.GetStyle(style); err != nil {
		return 0, fmt.Errorf("style of %s: %w", at.Name(), err)
	}
	return style, nil
}

// oneLine drops what a cell cannot show: line ends and control characters.
func oneLine(text string) string {
	return strings.Join(strings.Fields(strings.Map(printable, text)), " ")
}

func printable(r rune) rune {
	if unicode.IsControl(r) || r == '\ufffe' || r == '\uffff' {
		return ' '
	}
	return r
}

// cutText keeps a text under the 32 767 UTF-16 units of a cell, two runs
// together.
func cutText(text string) string {
	units := 0
	for i, r := range text {
		if r > 0xffff {
			units++
		}
		if units++; units > maxText/2 {
			return escape(text[:i] + "…")
		}
	}
	return escape(text)
}

var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// escape protects what a spreadsheet would read as the code of a character.
func escape(text string) string { return escaped.ReplaceAllString(text, "_x005F$0") }
