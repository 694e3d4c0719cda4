package xlsx

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/jalon-app/jalon/internal/workbook"
)

var year = regexp.MustCompile(`\d{4}`)

// fillHead types each value in its label's cell, after the label.
func (f *filler) fillHead() error {
	if err := f.fillSession(); err != nil {
		return err
	}
	for _, entry := range []struct {
		place workbook.Place
		value string
	}{
		{f.layout.Name, f.table.Name},
		{f.layout.Number, f.table.Number},
		{f.layout.Centre, f.table.Centre},
		{f.layout.URL, f.table.URL},
	} {
		if err := f.fillLabel(entry.place, oneLine(entry.value)); err != nil {
			return err
		}
	}
	return nil
}

func (f *filler) fillSession() error {
	at := f.layout.Session
	text, sitting := f.grid.Text(at.Cell), strconv.Itoa(f.table.Sitting.Year)
	if year.MatchString(text) {
		text = year.ReplaceAllString(text, sitting)
	} else {
		text = strings.TrimRight(at.Written, " ") + " " + sitting
	}
	return f.plain(at.Cell, text)
}

// fillLabel keeps the label as it is written. A value too long for the cell is
// set smaller, so that paper shows it whole.
func (f *filler) fillLabel(at workbook.Place, value string) error {
	if value == "" {
		if at.Value == "" {
			return nil // the template's own cell
		}
		return f.plain(at.Cell, at.Written+" ")
	}
	label := strings.TrimRight(at.Written, " \u00a0\u202f") + " "
	font := f.fontOf(at.Cell)
	room := f.widthOf(at.Cell) - font.width(label)
	size := font.Size
	for size > 8 && font.sized(size).width(value) > room {
		size--
	}
	if size == font.Size {
		return f.plain(at.Cell, label+value)
	}
	return f.rich(at.Cell, run{label, font}, run{value, font.sized(size)})
}

// Boxes as people and the form write them before the code of an option.
const (
	blankBox  = '▢'
	chosenBox = '☒'
	anyBox    = "▢□☐◻○☒☑▣■✓✔✗✘"
)

// fillOptions ticks the chosen option; several may share a cell.
func (f *filler) fillOptions() error {
	texts := map[workbook.Cell]string{}
	var cells []workbook.Cell
	for _, code := range f.table.Specialties {
		at := f.layout.Boxes[code]
		if _, seen := texts[at]; !seen {
			texts[at] = f.grid.Text(at)
			cells = append(cells, at)
		}
		texts[at] = tick(texts[at], code, code == f.table.Specialty)
	}
	for _, at := range cells {
		if texts[at] == f.grid.Text(at) {
			continue
		}
		if err := f.plain(at, texts[at]); err != nil {
			return err
		}
	}
	return nil
}

// tick sets the box before a code, or writes one when there is none.
func tick(text, code string, chosen bool) string {
	at := strings.Index(strings.ToUpper(text), strings.ToUpper(code))
	if at < 0 || at > len(text) {
		return text
	}
	before := strings.TrimRight(text[:at], " \u00a0\u202f")
	box, size := utf8.DecodeLastRuneInString(before)
	wanted := blankBox
	if chosen {
		wanted = chosenBox
	}
	if size > 0 && slices.Contains([]rune(anyBox), box) {
		return before[:len(before)-size] + string(wanted) + text[len(before):]
	}
	if !chosen {
		return text
	}
	return text[:at] + string(wanted) + " " + text[at:]
}
