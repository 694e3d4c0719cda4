package xlsx_test

import (
	"bytes"
	"image"
	"image/png"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/export/xlsx"
	"github.com/jalon-app/jalon/internal/intake"
)

func TestAFilledTableIsReadBackWhole(t *testing.T) {
	table := tableOf(t, 2027, 14, 9, 8)
	_, data := fill(t, table, template(t))
	f, err := competency.NewLibrary(frameworks.Files).Load("bts-sio")
	must(t, err)
	report, err := intake.ReadTable(data, f)
	must(t, err)
	if report.Sitting != 2027 || report.Specialty != "SISR" || report.Number != table.Number || report.URL != table.URL || report.Name != table.Name {
		t.Errorf("head: %+v", report)
	}
	if len(report.Illegible) > 0 {
		t.Errorf("illegible: %v", report.Illegible)
	}
	n := 0
	for _, part := range table.Parts {
		for _, row := range part.Rows {
			got := report.Realisations[n]
			n++
			if got.Part != part.Code || got.Title != row.Title || got.Span.Short() != row.Period || !slices.Equal(got.Documents, row.Documents) || !slices.Equal(got.Competencies, codes(table, row)) {
				t.Errorf("%s: got %+v, want %+v", got.Cell, got, row)
			}
		}
	}
	if n != len(report.Realisations) {
		t.Errorf("%d rows read, %d written", len(report.Realisations), n)
	}
}

func codes(table edition.SynthesisTable, row edition.TableRow) []string {
	marked := []string{}
	for i, c := range table.Columns {
		if row.Marks[i] {
			marked = append(marked, c.Code)
		}
	}
	return marked
}

func TestAPictureOfTheSchoolStaysInItsPlace(t *testing.T) {
	var logo bytes.Buffer
	must(t, png.Encode(&logo, image.NewGray(image.Rect(0, 0, 40, 20))))
	school := open(t, template(t))
	sheet := school.GetSheetName(0)
	must(t, school.InsertRows(sheet, 1, 1))
	for _, cell := range []string{"A1", "A37"} {
		must(t, school.AddPictureFromBytes(sheet, cell, &excelize.Picture{Extension: ".png", File: logo.Bytes(), Format: &excelize.GraphicOptions{}}))
	}
	out, _ := fill(t, tableOf(t, 2026, 12, 7, 7), bytesOf(t, school))
	cells, err := out.GetPictureCells(sheet)
	must(t, err)
	if slices.Sort(cells); !slices.Equal(cells, []string{"A1", "A39"}) {
		t.Errorf("pictures in %v", cells)
	}
	pictures, err := out.GetPictures(sheet, "A39")
	must(t, err)
	if len(pictures) != 1 || !bytes.Equal(pictures[0].File, logo.Bytes()) {
		t.Error("the picture changed")
	}
}

func TestAnOptionIsTickedWhereverItsBoxStands(t *testing.T) {
	cases := []struct{ cell, want string }{
		{"▢ SISR ▢ SLAM", "☒ SISR ▢ SLAM"},
		{"□SISR / ☒SLAM", "☒SISR / ▢SLAM"},
		{"SISR ou SLAM", "☒ SISR ou SLAM"},
	}
	for _, c := range cases {
		school := open(t, template(t))
		sheet := school.GetSheetName(0)
		must(t, school.SetCellStr(sheet, "G4", c.cell))
		must(t, school.SetCellStr(sheet, "H4", ""))
		out, _ := fill(t, tableOf(t, 2026, 1, 1, 1), bytesOf(t, school))
		expect(t, out, map[string]string{"G4": c.want})
	}
}

func TestALongValueIsSetSmallerToStayWhole(t *testing.T) {
	table := tableOf(t, 2026, 1, 0, 0)
	table.URL = "https://exemple.fr/" + strings.Repeat("portfolio-", 14)
	out, _ := fill(t, table, template(t))
	runs, err := out.GetCellRichText(out.GetSheetName(0), "A5")
	must(t, err)
	if len(runs) != 2 || runs[0].Font.Size != 18 || runs[1].Font.Size >= 18 || runs[1].Text != table.URL {
		t.Errorf("got %+v", runs)
	}
}

func TestAPartWithoutRowsIsRefused(t *testing.T) {
	school := open(t, template(t))
	sheet := school.GetSheetName(0)
	for range 7 {
		must(t, school.RemoveRow(sheet, 20))
	}
	err := xlsx.Fill(tableOf(t, 2026, 1, 1, 1), bytesOf(t, school), &bytes.Buffer{})
	if err == nil || !strings.Contains(err.Error(), "aucune ligne à remplir.") {
		t.Errorf("got %v", err)
	}
}
