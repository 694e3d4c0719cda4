// Package intake reads what arrives from outside: for now, a tableau de
// synthèse as students really make it. Nothing is lost in silence: each row and
// each mark is either read, or named among what could not be. It writes no
// table and must never know a store.
package intake

import (
	"fmt"
	"slices"

	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/workbook"
)

// TableReport is what was read in a table, with what was guessed and what could
// not be read: French sentences that name the cell.
type TableReport struct {
	Sitting      int                `json:"session"` // 0 when unknown
	Specialty    string             `json:"option"`
	Number       string             `json:"numero_candidat"`
	URL          string             `json:"url"`
	Realisations []TableRealisation `json:"realisations"`
	Guessed      []string           `json:"devine"`
	Illegible    []string           `json:"illisible"`

	Name     string   `json:"-"`
	Centre   string   `json:"-"`
	Coloured []string `json:"-"` // cells marked by their colour alone
}

// TableRealisation is one row. Period is ISO 8601 when understood, otherwise
// the text of the cell.
type TableRealisation struct {
	Part         string   `json:"partie"`
	Title        string   `json:"titre"`
	Period       string   `json:"periode"`
	Competencies []string `json:"competences"`

	Documents []string     `json:"-"` // listed under the title
	Cell      string       `json:"-"` // where the title is
	Span      civil.Period `json:"-"` // zero when not understood
}

// reader reads one sheet.
type reader struct {
	file      *workbook.File
	framework *competency.Framework
	labels    workbook.Labels
	grid      *workbook.Grid
	layout    *workbook.Layout
	fills     *fills
	unknown   []int // columns of the table that no label explains
	report    *TableReport
	merged    map[workbook.Area]bool // merges already told
	seen      map[string]string      // rows already read → their cell
}

// ReadTable reads a workbook of unknown origin.
func ReadTable(data []byte, f *competency.Framework) (*TableReport, error) {
	file, err := workbook.Open(data)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	r := &reader{
		file: file, framework: f, labels: labelsOf(f), merged: map[workbook.Area]bool{}, seen: map[string]string{},
		report: &TableReport{Realisations: []TableRealisation{}, Guessed: []string{}, Illegible: []string{}},
	}
	if err := r.choose(); err != nil {
		return nil, err
	}
	if err := fault.Contain(r.read); err != nil {
		return nil, fault.Invalidf("Ce classeur n’a pas pu être lu jusqu’au bout (%w). Enregistrez-le de nouveau dans un tableur, puis recommencez.", err)
	}
	return r.report, nil
}

func (r *reader) read() error {
	r.guessColumn()
	r.unknown = r.unknownColumns()
	r.readHead()
	r.readOption()
	r.noteMissing()
	r.fills = r.newFills()
	r.readRows()
	r.noteConditional()
	r.noteDrawn()
	return nil
}

// choose takes the sheet with the most labels and names the others.
func (r *reader) choose() error {
	names, left := r.file.Sheets()
	var withText []string
	for _, name := range names {
		grid, err := r.file.Grid(name)
		if err != nil {
			r.illegible("Feuille « %s » : elle n’a pas pu être lue.", name)
			continue
		}
		if grid.Height() > 0 {
			withText = append(withText, name)
		}
		layout := workbook.Locate(grid, r.labels)
		if r.layout == nil || layout.Score() > r.layout.Score() {
			r.grid, r.layout = grid, layout
		}
	}
	if r.layout == nil || r.layout.Score() == 0 {
		return fault.Invalidf("Ce classeur ne contient pas de tableau de synthèse : aucun de ses intitulés n’y a été trouvé.")
	}
	if r.layout.Header == 0 {
		return r.layout.Complete()
	}
	for _, name := range withText {
		if name != r.grid.Sheet {
			r.illegible("Feuille « %s » : elle n’est pas le tableau de synthèse, elle n’a pas été lue.", name)
		}
	}
	if left > 0 {
		r.illegible("Le classeur a %d autres feuilles, qui n’ont pas été regardées.", left)
	}
	return nil
}

func labelsOf(f *competency.Framework) workbook.Labels {
	var boxes []string
	var columns, parts []workbook.Label
	for _, s := range f.Specialties {
		boxes = append(boxes, s.Code)
	}
	for _, c := range f.Competencies {
		label := workbook.Label{Code: c.Code, Texts: []string{c.Label}}
		if c.Short != "" {
			label.Texts = append(label.Texts, c.Short)
		}
		columns = append(columns, label)
	}
	for _, p := range f.Parts {
		parts = append(parts, workbook.Label{Code: p.Code, Texts: []string{p.Label, p.Code}})
	}
	return workbook.Form(boxes, columns, parts)
}

// guessColumn names the only column left by the only competency left.
func (r *reader) guessColumn() {
	left := slices.DeleteFunc(slices.Clone(r.framework.Competencies), func(c competency.Competency) bool {
		return slices.ContainsFunc(r.layout.Columns, func(k workbook.Column) bool { return k.Code == c.Code })
	})
	unknown := r.unknownColumns()
	if len(left) == 1 && len(unknown) == 1 {
		at := workbook.Cell{Row: r.layout.Header, Col: unknown[0]}
		if r.grid.Text(at) == "" {
			r.guessed("%s : la colonne n’a pas d’en-tête ; elle est lue comme « %s », par élimination.", at.Name(), left[0].Label)
		}
		r.layout.Columns = append(r.layout.Columns, workbook.Column{Code: left[0].Code, Col: at.Col, End: at.Col, Guess: r.grid.Text(at)})
		r.layout.Missing = slices.DeleteFunc(r.layout.Missing, func(m string) bool { return m == left[0].Label })
	}
	for _, c := range r.layout.Columns {
		if known, _ := r.framework.Competency(c.Code); c.Guess != "" {
			r.guessed("%s : l’en-tête « %s » est lu comme « %s ».", workbook.Cell{Row: r.layout.Header, Col: c.Col}.Name(), quote(c.Guess), known.Label)
		}
	}
	for _, p := range r.layout.Parts {
		if p.Guess != "" {
			r.guessed("%s : « %s » est lu comme le titre de la partie « %s ».", p.Title.Name(), quote(p.Guess), r.partLabel(p.Code))
		}
	}
}

// unknownColumns are those of the table that no label explains: under a blank
// header inside the frame, or under another header beside the competencies.
func (r *reader) unknownColumns() (unknown []int) {
	first, last := r.layout.Columns[0].Col, 0
	for _, c := range r.layout.Columns {
		first, last = min(first, c.Col), max(last, c.End)
	}
	for col := max(1, first-maxBeside); col <= last+maxBeside; col++ {
		header := workbook.Cell{Row: r.layout.Header, Col: col}
		known := col == r.layout.Titles || col == r.layout.Period || r.columnAt(col) >= 0
		inside := col >= first && col <= last
		if !known && (inside || r.grid.Text(header) != "" || r.file.Look(r.grid.Sheet, header).Framed) {
			unknown = append(unknown, col)
		}
	}
	return unknown
}

// maxBeside is how far a column may be from the competencies that were found.
const maxBeside = 6

// columnAt finds the competency column that covers a column of the sheet.
func (r *reader) columnAt(col int) int {
	return slices.IndexFunc(r.layout.Columns, func(c workbook.Column) bool { return c.Col <= col && col <= c.End })
}

func (r *reader) partLabel(code string) string {
	for _, p := range r.framework.Parts {
		if p.Code == code {
			return p.Label
		}
	}
	return code
}

func (r *reader) guessed(format string, args ...any) {
	r.report.Guessed = append(r.report.Guessed, fmt.Sprintf(format, args...))
}

func (r *reader) illegible(format string, args ...any) {
	r.report.Illegible = append(r.report.Illegible, fmt.Sprintf(format, args...))
}
