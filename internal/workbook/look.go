package workbook

import (
	"fmt"
	"strings"

	"github.com/jalon-app/jalon/internal/fault"
)

// Look is what the eye sees of a cell besides its text.
type Look struct {
	Fill         string // empty for none and white; otherwise a key to compare
	Family       string // of the font, in lower case
	Bold, Strike bool
	Framed       bool // a line above or below
	Date         bool // numbers are shown as dates
}

// Look reads the style of a cell; a style that cannot be read looks plain.
func (f *File) Look(sheet string, c Cell) (look Look) {
	_ = fault.Contain(func() error {
		id, err := f.GetCellStyle(sheet, c.Name())
		if err == nil {
			look = f.lookOf(id)
		}
		return err
	})
	return look
}

func (f *File) lookOf(id int) Look {
	if known, ok := f.looks[id]; ok {
		return known
	}
	style, err := f.GetStyle(id)
	if err != nil {
		return Look{}
	}
	look := Look{Fill: f.fillOf(id), Framed: f.framed(id), Date: isDateFormat(style.NumFmt, style.CustomNumFmt)}
	if style.Font != nil {
		look.Bold, look.Strike = style.Font.Bold, style.Font.Strike
		look.Family = strings.ToLower(style.Font.Family)
	}
	f.looks[id] = look
	return look
}

// fillOf makes a key of the raw colour: two cells of one colour have one key.
func (f *File) fillOf(id int) string {
	xf, fills := f.Styles.CellXfs.Xf[id], f.Styles.Fills
	if xf.FillID == nil || fills == nil || *xf.FillID < 0 || *xf.FillID >= len(fills.Fill) || fills.Fill[*xf.FillID] == nil {
		return ""
	}
	fill := fills.Fill[*xf.FillID]
	if fill.GradientFill != nil {
		return fmt.Sprintf("gradient %d", *xf.FillID)
	}
	p := fill.PatternFill
	if p == nil || p.PatternType == "" || p.PatternType == "none" {
		return ""
	}
	if p.PatternType != "solid" || p.FgColor == nil {
		return fmt.Sprintf("pattern %s %d", p.PatternType, *xf.FillID)
	}
	c := p.FgColor
	switch {
	case c.Theme != nil && *c.Theme == 0 && c.Tint == 0: // the page's own white
		return ""
	case c.Theme != nil:
		return fmt.Sprintf("theme %d %.3f", *c.Theme, c.Tint)
	case c.RGB == "" && (c.Indexed == 1 || c.Indexed == 9 || c.Indexed == 65):
		return ""
	case c.RGB == "":
		return fmt.Sprintf("indexed %d", c.Indexed)
	}
	rgb := strings.ToUpper(c.RGB)
	if len(rgb) == 8 {
		rgb = rgb[2:]
	}
	if rgb == "FFFFFF" && c.Tint == 0 {
		return ""
	}
	return fmt.Sprintf("%s %.3f", rgb, c.Tint)
}

func (f *File) framed(id int) bool {
	xf, borders := f.Styles.CellXfs.Xf[id], f.Styles.Borders
	if xf.BorderID == nil || borders == nil || *xf.BorderID < 0 || *xf.BorderID >= len(borders.Border) {
		return false
	}
	b := borders.Border[*xf.BorderID]
	return b != nil && (b.Top != nil && b.Top.Style != "" || b.Bottom != nil && b.Bottom.Style != "")
}

func isDateFormat(code int, custom *string) bool {
	if custom != nil && *custom != "" {
		return strings.ContainsAny(strings.ToLower(*custom), "djya") && !strings.Contains(strings.ToLower(*custom), "général")
	}
	return code >= 14 && code <= 22 || code >= 27 && code <= 36 || code >= 50 && code <= 58
}
