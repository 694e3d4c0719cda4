package intake_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/intake"
)

func TestWhatIsDrawnOverTheCellsIsNamed(t *testing.T) {
	library := competency.NewLibrary(frameworks.Files)
	f, err := library.Load("bts-sio")
	if err != nil {
		t.Fatal(err)
	}
	blank, err := library.Open("bts-sio", "tableau-de-synthese.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	for _, drawn := range []bool{false, true} {
		book, err := excelize.OpenReader(bytes.NewReader(blank))
		if err != nil {
			t.Fatal(err)
		}
		if drawn {
			shape := &excelize.Shape{Cell: "C9", Type: "mathMultiply"}
			if err := book.AddShape(book.GetSheetName(0), shape); err != nil {
				t.Fatal(err)
			}
		}
		data, err := book.WriteToBuffer()
		if err != nil {
			t.Fatal(err)
		}
		report, err := intake.ReadTable(data.Bytes(), f)
		if err != nil {
			t.Fatal(err)
		}
		if said := strings.Contains(strings.Join(report.Illegible, "\n"), "dessins"); said != drawn {
			t.Errorf("drawn %v: %q", drawn, report.Illegible)
		}
	}
}
