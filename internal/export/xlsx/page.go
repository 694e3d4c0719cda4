package xlsx

import (
	"fmt"
	"regexp"
	"strconv"

	"github.com/xuri/excelize/v2"
)

const (
	pageHeight = 814.0 // points of an A4 page between the form's margins
	legible    = 0.40  // the scale under which an 11-point title falls under 4.4 points
)

var rowsOfArea = regexp.MustCompile(`\$(\d+):\$[A-Z]+\$(\d+)$`)

// setPages leaves the official single page as it is. Only a table that outgrew
// it, and would be illegible, runs on over several pages under its headers.
func (f *filler) setPages() error {
	if !f.grown || f.scale() >= legible {
		return nil
	}
	layout, err := f.file.GetPageLayout(f.sheet)
	if err != nil {
		return fmt.Errorf("read page layout: %w", err)
	}
	pages := 0 // as many as needed
	layout.FitToHeight = &pages
	if err := f.file.SetPageLayout(f.sheet, &layout); err != nil {
		return fmt.Errorf("set page layout: %w", err)
	}
	centred := false // a last page half full starts at the top
	if err := f.file.SetPageMargins(f.sheet, &excelize.PageLayoutMarginsOptions{Vertically: &centred}); err != nil {
		return fmt.Errorf("set page layout: %w", err)
	}
	return f.repeatHeaders()
}

func (f *filler) repeatHeaders() error {
	if _, exists := f.definedName("_xlnm.Print_Titles"); exists {
		return nil
	}
	err := f.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: f.sheet,
		RefersTo: fmt.Sprintf("'%s'!$%d:$%d", f.sheet, f.layout.Header, f.layout.Body-1),
	})
	if err != nil {
		return fmt.Errorf("repeat headers: %w", err)
	}
	return nil
}

// scale is what fitting the print area on one page would shrink it to.
func (f *filler) scale() float64 {
	area, _ := f.definedName("_xlnm.Print_Area")
	m := rowsOfArea.FindStringSubmatch(area)
	if m == nil {
		return 1
	}
	first, _ := strconv.Atoi(m[1])
	last, _ := strconv.Atoi(m[2])
	total := 0.0
	for row := first; row <= last; row++ {
		total += f.heightOf(row)
	}
	return pageHeight / max(total, 1)
}

func (f *filler) definedName(name string) (string, bool) {
	for _, d := range f.file.GetDefinedName() {
		if d.Name == name && d.Scope == f.sheet {
			return d.RefersTo, true
		}
	}
	return "", false
}
