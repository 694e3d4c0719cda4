package intake_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"github.com/jalon-app/jalon/internal/intake"
)

// draw is what a random student types and does.
type draw struct {
	*rapid.T
	*student
}

var (
	someMarks   = []string{"", "", "", "X", "x", "▣", "☒", "✓", "✔", "●", "oui", "1", "non", "-", "peut-être", "B1.2", "voir annexe", "X (seul)"}
	somePeriods = []string{"", "du 05/01/26 au 13/02/26", "05/01/2026\n13/02/2026", "46027", "janvier 2026", "en cours", "2025-2026", "l’été", "32/01/2026"}
	somePaints  = []string{"", "", "", "", "92D050", "92D050", "FFFF00"}
)

const columns = "CDEFGH"

func (d draw) pick(label string, from []string) string {
	return rapid.SampledFrom(from).Draw(d.T, label)
}

func (d draw) often(label string, percent int) bool {
	return rapid.IntRange(1, 100).Draw(d.T, label) <= percent
}

// TestNoRowAndNoMarkIsLostInSilence counts what is in the file, and what came
// out, whatever was done to the table.
func TestNoRowAndNoMarkIsLostInSilence(t *testing.T) {
	f := official(t)
	rapid.Check(t, func(rt *rapid.T) {
		d := draw{rt, newStudent(t)}
		d.reshape()
		d.fillRows()
		data := d.bytes()
		report, err := intake.ReadTable(data, f)
		if err != nil {
			rt.Fatalf("refused: %v", err)
		}
		account(rt, d.student, report)
	})
}

// reshape inserts, deletes and renames rows, headers and part titles.
func (d draw) reshape() {
	for range rapid.IntRange(0, 4).Draw(d.T, "changes") {
		row := rapid.IntRange(8, 34).Draw(d.T, "row")
		switch d.pick("change", []string{"insert", "remove", "retitle", "header"}) {
		case "insert":
			must(d.t, d.file.InsertRows(d.sheet, row, 2))
		case "remove":
			must(d.t, d.file.RemoveRow(d.sheet, row))
		case "retitle":
			d.set(at("A", rapid.SampledFrom([]int{8, 19, 27}).Draw(d.T, "title")), d.pick("wording", []string{"", "Stage 2", "formation", "Entreprise 1re année"}))
		case "header":
			d.set(at(string(columns[rapid.IntRange(0, 5).Draw(d.T, "column")]), 6), d.pick("header", []string{"", "Gérer le patrimoine", "Autre"}))
		}
	}
}

func (d draw) fillRows() {
	last := rapid.IntRange(9, 45).Draw(d.T, "last")
	for row := 8; row <= last; row++ {
		if text, _ := d.file.GetCellValue(d.sheet, at("A", row)); text != "" || d.often("skip", 20) {
			continue
		}
		if d.often("titled", 85) {
			d.set(at("A", row), d.pick("form", []string{"T%d", "- T%d", "T%d\n– document ; autre", "T%d\nsuite de phrase"}))
			text, _ := d.file.GetCellValue(d.sheet, at("A", row))
			d.set(at("A", row), fmt.Sprintf(text, row))
		}
		d.set(at("B", row), d.pick("period", somePeriods))
		for _, c := range columns {
			d.mark(at(string(c), row))
		}
		if d.often("stray", 5) {
			d.set(at("J", row), fmt.Sprintf("note %d", row))
		}
		if d.often("merge", 10) {
			must(d.t, d.file.MergeCell(d.sheet, at("D", row), at("E", row)))
		}
	}
}

func (d draw) mark(cell string) {
	if text := d.pick("mark", someMarks); text != "" {
		d.set(cell, text)
	}
	if colour := d.pick("paint", somePaints); colour != "" {
		d.paint(colour, cell)
	}
}

// account reads the file again with nothing but the library, and looks for
// each row and each mark in the report.
func account(t *rapid.T, s *student, report *intake.TableReport) {
	byCell := map[string]intake.TableRealisation{}
	for _, r := range report.Realisations {
		byCell[r.Cell] = r
	}
	told := strings.Join(report.Illegible, "\n") + "\n" + strings.Join(report.Guessed, "\n")
	illegible := strings.Join(report.Illegible, "\n")
	named := func(cell string) bool {
		return strings.Contains(illegible, cell+" :") || strings.Contains(illegible, cell+",") || strings.Contains(illegible, cell+")") ||
			strings.Contains(illegible, "("+cell) || strings.Contains(illegible, "Colonne "+cell[:1]+" ")
	}
	rows, err := s.file.GetRows(s.sheet)
	if err != nil {
		t.Fatal(err)
	}
	hidden := covered(s)
	for i := 7; i < len(rows)+50; i++ {
		title := at("A", i+1)
		if text := value(s, title); text != "" {
			_, kept := byCell[title]
			heading := strings.Contains(text, "éalisation") || strings.Contains(told, title+" : « "+text+" » est lu comme le titre")
			if !kept && !heading && !named(title) {
				t.Fatalf("%s: row %q is lost\n%s", title, text, told)
			}
			if heading {
				continue
			}
		}
		for _, c := range columns {
			cell := at(string(c), i+1)
			if hidden[cell] || !looksMarked(s, cell) || named(cell) {
				continue
			}
			if r, ok := byCell[title]; !ok || !holds(r, cell, told) {
				t.Fatalf("%s: mark %q is lost: %+v\n%s", cell, value(s, cell), r, told)
			}
		}
		if stray := at("J", i+1); value(s, stray) != "" && !named(stray) {
			t.Fatalf("%s is lost\n%s", stray, told)
		}
	}
}

func value(s *student, cell string) string {
	text, _ := s.file.GetCellValue(s.sheet, cell)
	return strings.TrimSpace(text)
}

// covered lists the cells that a merge hides.
func covered(s *student) map[string]bool {
	hidden := map[string]bool{}
	merges, _ := s.file.GetMergeCells(s.sheet, true)
	for _, m := range merges {
		from, to, _ := strings.Cut(m[0], ":")
		c1, r1, _ := excelize.CellNameToCoordinates(from)
		c2, r2, _ := excelize.CellNameToCoordinates(to)
		for row := r1; row <= r2; row++ {
			for col := c1; col <= c2; col++ {
				cell, _ := excelize.CoordinatesToCellName(col, row)
				hidden[cell] = cell != from
			}
		}
	}
	return hidden
}

func looksMarked(s *student, cell string) bool {
	if value(s, cell) != "" {
		return true
	}
	id, _ := s.file.GetCellStyle(s.sheet, cell)
	style, _ := s.file.GetStyle(id)
	return style != nil && style.Fill.Pattern == 1
}

// holds tells whether the réalisation has the competency of the cell's column,
// by the header there, or by the header it was guessed from.
func holds(r intake.TableRealisation, cell, told string) bool {
	column, _, _ := excelize.SplitCellName(cell)
	codes := map[string]string{"C": "B1.1", "D": "B1.2", "E": "B1.3", "F": "B1.4", "G": "B1.5", "H": "B1.6"}
	if strings.Contains(told, column+"6 : ") { // the column was guessed
		return len(r.Competencies) > 0
	}
	return slices.Contains(r.Competencies, codes[column])
}
