package pdf

import (
	"strings"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/typst"
)

// table is edition.SynthesisTable as its template reads it.
type table struct {
	formHead
	Author  string   `json:"author"`
	URL     string   `json:"url"`
	Columns []column `json:"columns"`
	Parts   []part   `json:"parts"`
}

type column struct {
	Label  string   `json:"label"`
	Skills []string `json:"skills"`
}

type part struct {
	Label string `json:"label"`
	Rows  []row  `json:"rows"` // at least those of the official form
}

type row struct {
	Title     string   `json:"title"`
	Documents string   `json:"documents"`
	Period    []string `json:"period"` // one date a line
	Marks     []bool   `json:"marks"`
}

// SynthesisTable prints the tableau de synthèse with the look of the official
// sheet.
func SynthesisTable(t edition.SynthesisTable) (typst.Job, error) {
	return newJob("tableau-de-synthese.pdf", "tableau-de-synthese.typ", newTable(t), nil)
}

func newTable(t edition.SynthesisTable) table {
	const heading = "Tableau de synthèse des réalisations professionnelles"
	label := t.Sitting.Annexes.Table
	view := table{
		formHead: formHead{
			Options: []choice{}, Title: titleOf(label, heading, t.Name), Annexe: annexe(label), Heading: heading, Diploma: strings.ToUpper(t.Diploma),
			Session: year(t.Sitting.Year), Name: shown(t.Name), Number: shown(t.Number), Centre: shown(t.Centre),
		},
		Author: t.Name, URL: strings.TrimSpace(t.URL), Columns: []column{}, Parts: []part{},
	}
	for _, code := range t.Specialties {
		view.Options = append(view.Options, choice{code, code == t.Specialty})
	}
	for _, c := range t.Columns {
		col := column{Label: shown(c.Label), Skills: []string{}}
		for _, s := range c.Skills {
			col.Skills = append(col.Skills, shown(s.Label))
		}
		view.Columns = append(view.Columns, col)
	}
	for _, p := range t.Parts {
		view.Parts = append(view.Parts, newPart(p, len(t.Columns)))
	}
	return view
}

// newPart keeps the blank rows of the official form: what is not filled is
// seen, and a pen may still add to it.
func newPart(p edition.TablePart, columns int) part {
	view := part{Label: shown(p.Label), Rows: []row{}}
	for _, r := range p.Rows {
		view.Rows = append(view.Rows, row{shown(r.Title), listed(r.Documents), dates(r.Period), r.Marks})
	}
	for len(view.Rows) < p.Part.Rows {
		view.Rows = append(view.Rows, row{Period: []string{}, Marks: make([]bool, columns)})
	}
	return view
}

func listed(documents []string) string {
	var kept []string
	for _, d := range documents {
		if d = shown(d); d != "" {
			kept = append(kept, d)
		}
	}
	if len(kept) == 0 {
		return ""
	}
	return "–\u00a0" + strings.Join(kept, "\u202f; ")
}

// dates cuts « du 05/01/26 au 13/02/26 » between its dates: the official
// column holds one a line.
func dates(period string) []string {
	if from, to, two := strings.Cut(period, " au "); two {
		return []string{solid(from), solid("au " + to)}
	}
	if open, ok := strings.CutPrefix(period, "depuis le "); ok {
		return []string{solid("depuis le"), solid(open)}
	}
	return []string{solid(period)}
}

// solid keeps a text on one line.
func solid(text string) string { return strings.ReplaceAll(text, " ", "\u00a0") }
