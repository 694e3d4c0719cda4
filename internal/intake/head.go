package intake

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"

	"github.com/jalon-app/jalon/internal/workbook"
)

var (
	years = regexp.MustCompile(`\b20\d\d\b`)
	link  = regexp.MustCompile(`(?i)\bhttps?://\S+`)
	blank = regexp.MustCompile(`^[\s.…_:\-–—]*$`)
)

func (r *reader) readHead() {
	l := r.layout
	session, _ := r.value(l.Session)
	if found := years.FindAllString(session, -1); len(found) > 0 {
		r.report.Sitting, _ = strconv.Atoi(found[len(found)-1])
	} else {
		r.illegible("Session : aucune année n’a été trouvée.")
	}
	r.report.Name, _ = r.value(l.Name)
	r.report.Centre, _ = r.value(l.Centre)
	r.readNumber()
	r.readURL()
}

func (r *reader) readNumber() {
	number, at := r.value(r.layout.Number)
	kind, typed := r.file.GetCellType(r.grid.Sheet, at.Name())
	isNumber := typed == nil && (kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber)
	if n, err := strconv.ParseFloat(number, 64); err == nil && isNumber && n > 0 && n < 1e15 {
		number = strconv.FormatFloat(n, 'f', 0, 64)
		r.guessed("%s : le numéro de candidat est tapé comme un nombre ; des zéros de tête ont pu se perdre.", at.Name())
	}
	r.report.Number = number
}

func (r *reader) readURL() {
	text, at := r.value(r.layout.URL)
	r.report.URL = text
	if address := link.FindString(text); address != "" {
		r.report.URL = strings.TrimRight(address, ".,;)»")
		return
	}
	if ok, target, err := r.file.GetCellHyperLink(r.grid.Sheet, at.Name()); at.Found() && err == nil && ok && link.MatchString(target) {
		r.report.URL = target
		r.guessed("%s : l’adresse du portfolio est celle du lien posé sur la cellule.", at.Name())
	}
}

// value is what follows a label in its cell or, failing that, in the next one.
func (r *reader) value(p workbook.Place) (string, workbook.Cell) {
	if !p.Found() || !blank.MatchString(p.Value) {
		return clean(p.Value), p.Cell
	}
	at := r.next(p.Cell)
	if text := r.grid.Text(at); !blank.MatchString(text) && !r.isLabel(text) {
		return clean(text), at
	}
	return "", p.Cell
}

// next is the cell right of a cell or of its merged area, past empty ones.
func (r *reader) next(c workbook.Cell) workbook.Cell {
	col := c.Col
	if area, ok := r.grid.Merge(c); ok {
		col = area.To.Col
	}
	for end := col + 4; col < end; {
		col++
		if r.grid.Text(workbook.Cell{Row: c.Row, Col: col}) != "" {
			break
		}
	}
	return workbook.Cell{Row: c.Row, Col: col}
}

func (r *reader) isLabel(text string) bool {
	for _, l := range []workbook.Label{r.labels.Session, r.labels.Name, r.labels.Number, r.labels.Centre, r.labels.Option, r.labels.URL} {
		if _, _, ok := workbook.After(text, l.Texts[0]); ok {
			return true
		}
	}
	return false
}

func (r *reader) noteMissing() {
	for _, label := range r.layout.Missing {
		if strings.HasPrefix(label, "▢") { // told with the option
			continue
		}
		r.illegible("L’intitulé « %s » n’a pas été trouvé dans la feuille « %s ».", label, r.grid.Sheet)
	}
}

// clean makes one line of a text.
func clean(text string) string {
	return strings.Join(strings.Fields(strings.Map(func(c rune) rune {
		if unicode.IsControl(c) {
			return ' '
		}
		return c
	}, text)), " ")
}

// quote makes a text short enough for a sentence.
func quote(text string) string {
	text = clean(text)
	if runes := []rune(text); len(runes) > 200 {
		return string(runes[:200]) + "…"
	}
	return text
}
