package intake_test

import (
	"strings"
	"testing"

	"github.com/jalon-app/jalon/internal/intake"
)

func TestAnOptionIsReadHoweverItWasTicked(t *testing.T) {
	cases := []struct{ label, left, right, want string }{
		{"Option :", "☒ SISR", "▢ SLAM", "SISR"},
		{"Option :", "▢ SISR", "▣ SLAM", "SLAM"},
		{"Option :", "X SISR", "SLAM", "SISR"},
		{"Option :", "SISR", "SLAM  x", "SLAM"},
		{"Option :", "SISR ✓", "▢ SLAM", "SISR"},
		{"Option :", "[ ] SISR", "[X] SLAM", "SLAM"},
		{"Option :", "SISR", "X", "SISR"},
		{"Option : SISR", "", "", "SISR"},
		{"Option : ▢ SISR ☑ SLAM", "", "", "SLAM"},
		{"Option : SISR ☒ SLAM ▢", "", "", "SISR"},
		{"Option :", "SLAM", "", "SLAM"},
		{"OPTION", "▢ SISR", "■ SLAM", "SLAM"},
		{"Option :", "▢ SISR", "▢ SLAM", ""},
		{"Option :", "☒ SISR", "☒ SLAM", ""},
		{"Option :", "SISR", "SLAM", ""},
		{"Option :", "", "", ""},
	}
	for _, c := range cases {
		s := newStudent(t)
		s.set("F4", c.label)
		s.set("G4", c.left)
		s.set("H4", c.right)
		report, err := intake.ReadTable(s.bytes(), official(t))
		must(t, err)
		told := strings.Contains(strings.ToLower(strings.Join(report.Illegible, " ")), "option")
		if report.Specialty != c.want || told != (c.want == "") {
			t.Errorf("%q %q %q: got %q, want %q; %q", c.label, c.left, c.right, report.Specialty, c.want, report.Illegible)
		}
	}
}

func TestAColourThatMarksIsToldFromOneThatDecorates(t *testing.T) {
	t.Run("a column coloured on every row of a full table is told", func(t *testing.T) {
		s := newStudent(t)
		for row := 9; row <= 34; row++ {
			if row != 19 && row != 27 {
				s.row(row, "Réalisation", "du 05/01/26 au 13/02/26", "", "")
				s.paint("DDEBF7", at("C", row))
			}
		}
		report, err := intake.ReadTable(s.bytes(), official(t))
		must(t, err)
		if len(report.Realisations) != 24 || len(report.Realisations[0].Competencies) != 0 || !strings.Contains(strings.Join(report.Illegible, " "), "Colonne C : ") {
			t.Errorf("got %v", report.Illegible)
		}
	})
	t.Run("a whole row coloured marks nothing", func(t *testing.T) {
		s := newStudent(t)
		for _, row := range []int{9, 11} {
			for _, col := range strings.Split("ABCDEFGH", "") {
				s.paint("EEEEEE", at(col, row))
			}
		}
		s.row(9, "Inventaire", "du 05/01/26 au 13/02/26", "X", "D")
		s.row(11, "Support", "du 05/01/26 au 13/02/26", "", "")
		report, err := intake.ReadTable(s.bytes(), official(t))
		must(t, err)
		equal(t, report.Realisations[0].Competencies, "B1.2")
		equal(t, report.Realisations[1].Competencies)
		if !strings.Contains(strings.Join(report.Illegible, " "), "A11 : toute la ligne est colorée") {
			t.Errorf("got %v", report.Illegible)
		}
	})
	t.Run("one blank row painted does not hide the marks of that colour", func(t *testing.T) {
		s := newStudent(t)
		for row := 9; row <= 34; row++ {
			if row != 19 && row != 27 && row != 15 {
				s.row(row, "Réalisation", "du 05/01/26 au 13/02/26", "", "")
			}
		}
		s.paint("92D050", "C9", "C15")
		report, err := intake.ReadTable(s.bytes(), official(t))
		must(t, err)
		equal(t, report.Realisations[0].Competencies, "B1.1")
		if !strings.Contains(strings.Join(report.Illegible, " "), "C15") {
			t.Errorf("got %v", report.Illegible)
		}
	})
}
