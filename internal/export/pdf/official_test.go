package pdf_test

import (
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/jalon-app/jalon/internal/export/pdf"
)

// The ruled lines of the official sheet, in millimetres from the corner of the
// page, measured on the blank workbook as LibreOffice prints it.
var (
	officialAcross = []float64{
		20.40, 27.30, 34.21, 41.11, 56.68, 112.86, 115.95, 122.85, 129.75, 136.65, 143.57, 150.50, 157.40, 164.30, 171.20, 178.10, 185.00,
		188.13, 195.03, 201.93, 208.83, 215.73, 222.63, 229.53, 236.43, 239.56, 246.46, 253.37, 260.27, 267.17, 274.07, 280.97, 287.87,
	}
	officialDown = []float64{12.13, 79.67, 90.09, 108.03, 125.98, 143.93, 161.88, 179.83, 197.78}
)

// TestTheTableHasThePlacesOfTheOfficialSheet keeps every line of the blank form
// within half a millimetre of the official one.
func TestTheTableHasThePlacesOfTheOfficialSheet(t *testing.T) {
	engine := pdf.Typesetter(t)
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("poppler is not installed")
	}
	job, err := nobody(t).table(1).print()
	if err != nil {
		t.Fatal(err)
	}
	data, err := engine.Typeset(t.Context(), job)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "table.pdf")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("pdftoppm", "-r", "300", "-gray", "-png", "-singlefile", file, file).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	page := picture(t, file+".png")
	size := page.Bounds().Size()
	compare(t, "across", officialAcross, dark(size.Y, 0, size.X, .5, func(y, x int) int { return grey(page, x, y) }))
	compare(t, "down", officialDown, dark(size.X, size.Y*5/6, size.Y*26/27, .8, func(x, y int) int { return grey(page, x, y) }))
}

// dark finds the lines whose pixels are dark over that share of a stretch, and
// gives the middle of each in millimetres.
func dark(lines, from, to int, share float64, shade func(line, at int) int) []float64 {
	var found []float64
	first := -1
	for line := range lines + 1 {
		count := 0
		for at := from; at < to && line < lines; at++ {
			if shade(line, at) < 150 {
				count++
			}
		}
		ruled := float64(count) > share*float64(to-from)
		if ruled && first < 0 {
			first = line
		}
		if !ruled && first >= 0 {
			found = append(found, float64(first+line)/2*25.4/300)
			first = -1
		}
	}
	return found
}

func compare(t *testing.T, way string, want, got []float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %d lines, want %d: %.2f", way, len(got), len(want), got)
	}
	for i := range want {
		if math.Abs(got[i]-want[i]) > .5 {
			t.Errorf("%s: line %d is at %.2f mm, want %.2f", way, i+1, got[i], want[i])
		}
	}
}
