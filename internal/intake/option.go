package intake

import (
	"regexp"
	"slices"
	"strings"

	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/workbook"
)

const (
	ticks  = "☒☑▣■◼✓✔✗✘✕✖●◉⚫⬤✅×"
	hollow = "▢□☐◻○"
)

var loneX = regexp.MustCompile(`(?i)(^|[^\pL\d])x+($|[^\pL\d])`)

// box is what was seen of one option.
type box struct {
	code   string
	at     workbook.Cell
	ticked bool
	hollow bool
	look   workbook.Look
}

// readOption finds the chosen option, however it was ticked.
func (r *reader) readOption() {
	if len(r.framework.Specialties) == 0 {
		return
	}
	boxes := r.boxes()
	ticked := slices.DeleteFunc(slices.Clone(boxes), func(b box) bool { return !b.ticked })
	switch {
	case len(ticked) == 1:
		r.report.Specialty = ticked[0].code
	case len(ticked) > 1:
		r.illegible("%s : plusieurs options sont cochées.", ticked[0].at.Name())
	case len(boxes) == 1 && !boxes[0].hollow:
		r.report.Specialty = boxes[0].code
	case r.optionByLook(boxes), r.optionByName():
	default:
		r.illegible("Option : aucune case n’est lue comme cochée.")
	}
}

func (r *reader) boxes() (boxes []box) {
	for _, s := range r.framework.Specialties {
		at, ok := r.layout.Boxes[s.Code]
		if !ok {
			continue
		}
		b := box{code: s.Code, at: at, look: r.file.Look(r.grid.Sheet, at)}
		around := r.around(at, s.Code)
		b.ticked = strings.ContainsAny(around, ticks) || loneX.MatchString(around)
		b.hollow = strings.ContainsAny(around, hollow)
		boxes = append(boxes, b)
	}
	r.tickBeside(boxes)
	return boxes
}

// around gives the text that can tick a code: all the rest of its cell, or,
// when several codes share the cell, what is on the side where boxes stand.
func (r *reader) around(at workbook.Cell, code string) string {
	text := r.grid.Text(at)
	if _, rest, ok := workbook.After(text, r.labels.Option.Texts[0]); ok {
		text = rest
	}
	upper := strings.ToUpper(text)
	if len(upper) != len(text) {
		upper = text
	}
	type span struct{ from, to int }
	var spans []span
	own := -1
	for _, s := range r.framework.Specialties {
		if i := strings.Index(upper, s.Code); i >= 0 {
			spans = append(spans, span{i, i + len(s.Code)})
		}
	}
	slices.SortFunc(spans, func(a, b span) int { return a.from - b.from })
	for i, s := range spans {
		if upper[s.from:s.to] == code {
			own = i
		}
	}
	if own < 0 {
		return ""
	}
	if len(spans) == 1 {
		return text[:spans[0].from] + " " + text[spans[0].to:]
	}
	if strings.ContainsAny(text[:spans[0].from], ticks+hollow) || loneX.MatchString(text[:spans[0].from]) {
		from := 0
		if own > 0 {
			from = spans[own-1].to
		}
		return text[from:spans[own].from]
	}
	to := len(text)
	if own+1 < len(spans) {
		to = spans[own+1].from
	}
	return text[spans[own].to:to]
}

// tickBeside reads a mark typed alone in the cell after an option, or before.
func (r *reader) tickBeside(boxes []box) {
	if slices.ContainsFunc(boxes, func(b box) bool { return b.ticked }) {
		return
	}
	for _, side := range []int{1, -1} {
		for i, b := range boxes {
			at := workbook.Cell{Row: b.at.Row, Col: b.at.Col + side}
			if area, ok := r.grid.Merge(b.at); ok && side > 0 {
				at.Col = area.To.Col + 1
			}
			if readMark(r.grid.Text(at), r.file.Look(r.grid.Sheet, at).Family) == marked {
				boxes[i].ticked = true
				r.guessed("%s : la coche isolée est lue comme celle de l’option %s.", at.Name(), b.code)
				return
			}
		}
	}
}

// optionByLook takes the only option that is filled, the only one that is not
// struck out, or the only one in bold.
func (r *reader) optionByLook(boxes []box) bool {
	if len(boxes) < 2 || slices.ContainsFunc(boxes, func(b box) bool { return b.at == boxes[0].at && b.code != boxes[0].code }) {
		return false
	}
	for _, sign := range []struct {
		name string
		has  func(workbook.Look) bool
	}{
		{"la seule colorée", func(l workbook.Look) bool { return l.Fill != "" }},
		{"la seule qui n’est pas barrée", func(l workbook.Look) bool { return !l.Strike }},
		{"la seule en gras", func(l workbook.Look) bool { return l.Bold }},
	} {
		with := slices.DeleteFunc(slices.Clone(boxes), func(b box) bool { return !sign.has(b.look) })
		if len(with) == 1 {
			r.report.Specialty = with[0].code
			r.guessed("%s : l’option %s est lue comme choisie : elle est %s.", with[0].at.Name(), with[0].code, sign.name)
			return true
		}
	}
	return false
}

// optionByName reads an option written in full.
func (r *reader) optionByName() bool {
	text, at := r.value(r.layout.Option)
	for _, s := range r.framework.Specialties {
		if s.Label != "" && strings.Contains(fr.Fold(text), fr.Fold(s.Label)) {
			r.report.Specialty = s.Code
			r.guessed("%s : « %s » est lu comme l’option %s.", at.Name(), quote(text), s.Code)
			return true
		}
	}
	return false
}
