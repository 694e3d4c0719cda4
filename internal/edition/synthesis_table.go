// Package edition turns a snapshot into the official documents as typed
// values: what each one says, in order, without any format. It reads snapshot
// and competency, and writes nothing.
package edition

import (
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// SynthesisTable is the tableau de synthèse: derived, never stored.
type SynthesisTable struct {
	Diploma     string
	Sitting     competency.Sitting
	Name        string // NOM Prénom
	Number      string // empty when unknown
	Centre      string
	URL         string
	Specialty   string
	Specialties []string // codes, in official order
	Columns     []competency.Competency
	Parts       []TablePart
}

// TablePart is one part of the table with the rows that feed it.
type TablePart struct {
	competency.Part
	Rows []TableRow
}

// Overflow counts the rows beyond those of the official form.
func (p TablePart) Overflow() int { return max(0, len(p.Rows)-p.Part.Rows) }

// TableRow is one réalisation. Marks has one cell per column, in order.
type TableRow struct {
	ID        string
	Title     string
	Documents []string // titles of the associated documents and productions
	Period    string   // du JJ/MM/AA au JJ/MM/AA
	Marks     []bool
}

// NewSynthesisTable derives the table. Rows come in order of period, then ID.
func NewSynthesisTable(d *snapshot.Dossier, f *competency.Framework) SynthesisTable {
	sitting, _ := f.Sitting(d.Sitting)
	sitting.Year = d.Sitting
	table := SynthesisTable{
		Diploma: f.Diploma, Sitting: sitting, Name: fullName(d.Candidate), Number: d.Candidate.Number,
		Centre: d.Centre, URL: d.PortfolioURL, Specialty: d.Specialty, Columns: f.Competencies,
	}
	for _, s := range f.Specialties {
		table.Specialties = append(table.Specialties, s.Code)
	}
	for _, part := range f.Parts {
		table.Parts = append(table.Parts, TablePart{Part: part, Rows: rowsOf(d, f, part)})
	}
	return table
}

func fullName(c snapshot.Candidate) string {
	if c.FirstName == "" {
		return c.LastName
	}
	return c.LastName + " " + c.FirstName
}

func rowsOf(d *snapshot.Dossier, f *competency.Framework, part competency.Part) []TableRow {
	var rows []TableRow
	for _, r := range d.ByPeriod() {
		if d.YearOf(r.Setting) == part.Year {
			rows = append(rows, newRow(r, f))
		}
	}
	return rows
}

func newRow(r *snapshot.Realisation, f *competency.Framework) TableRow {
	row := TableRow{ID: r.ID, Title: r.Title, Period: r.Period.Short(), Marks: make([]bool, len(f.Competencies))}
	for _, e := range r.Evidence {
		row.Documents = append(row.Documents, e.Title)
	}
	for i, c := range f.Competencies {
		row.Marks[i] = r.Mobilises(c.Code)
	}
	return row
}
