package pdf_test

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/jalon-app/jalon/internal/export/pdf"
)

var update = flag.Bool("update", false, "write the golden files again")

// Pages are compared as small grey pictures: a letter moved by a hair changes
// few pixels, a box that left its place changes many.
const (
	resolution = "36" // dots per inch
	levels     = 48   // of grey, under which two pixels are alike
	tolerance  = .005 // share of the pixels that may differ
)

// TestPapers prints every document and compares its text, in order, and the
// look of its pages with those a person looked at. JALON_PDF_OUT names a folder
// to keep the PDFs in.
func TestPapers(t *testing.T) {
	engine := pdf.Typesetter(t)
	for _, tool := range []string{"pdftotext", "pdftoppm"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip("poppler is not installed")
		}
	}
	for _, p := range papers(t) {
		t.Run(p.name, func(t *testing.T) {
			job, err := p.print()
			if err != nil {
				t.Fatal(err)
			}
			data, err := engine.Typeset(t.Context(), job)
			if err != nil {
				t.Fatal(err)
			}
			if out := os.Getenv("JALON_PDF_OUT"); out != "" {
				_ = os.WriteFile(filepath.Join(out, p.name+".pdf"), data, 0o644)
			}
			file := filepath.Join(t.TempDir(), "paper.pdf")
			if err := os.WriteFile(file, data, 0o644); err != nil {
				t.Fatal(err)
			}
			sameText(t, p, file)
			samePages(t, p, file)
		})
	}
}

func sameText(t *testing.T, p paper, file string) {
	t.Helper()
	text, err := exec.Command("pdftotext", "-raw", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	if pages := bytes.Count(text, []byte("\f")); p.pages > 0 && pages != p.pages {
		t.Errorf("%d pages, want %d", pages, p.pages)
	}
	golden := filepath.Join("testdata", "golden", p.name+".txt")
	if *update {
		write(t, golden, text)
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(text); got != string(want) {
		t.Errorf("the text of %s changed (look at it, then run with -update):\n%s", p.name, firstChange(got, string(want)))
	}
}

// firstChange shows the first line that differs.
func firstChange(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "got:  " + a[i] + "\nwant: " + b[i]
		}
	}
	return "one ends before the other"
}

func samePages(t *testing.T, p paper, file string) {
	t.Helper()
	dir := filepath.Dir(file)
	photograph(t, p, file)
	made, _ := filepath.Glob(filepath.Join(dir, p.name+"-*.png"))
	if *update {
		kept, _ := filepath.Glob(filepath.Join("testdata", "golden", p.name+"-*.png"))
		for _, old := range kept {
			_ = os.Remove(old)
		}
	}
	slices.Sort(made)
	if count := max(len(p.seen), 1); len(made) < count {
		t.Errorf("%d pictures of pages, want %d", len(made), count)
	}
	for _, page := range made {
		golden := filepath.Join("testdata", "golden", filepath.Base(page))
		if *update {
			write(t, golden, read(t, page))
		} else if share := difference(picture(t, page), picture(t, golden)); share > tolerance {
			t.Errorf("%s: %.2f %% of the page changed (look at it, then run with -update)", filepath.Base(page), 100*share)
		}
	}
}

// photograph makes a picture of each page to compare.
func photograph(t *testing.T, p paper, file string) {
	t.Helper()
	pages := [][]string{nil}
	if len(p.seen) > 0 {
		pages = nil
	}
	for _, n := range p.seen {
		pages = append(pages, []string{"-f", strconv.Itoa(n), "-l", strconv.Itoa(n)})
	}
	for _, which := range pages {
		arguments := append([]string{"-r", resolution, "-gray", "-png"}, which...)
		arguments = append(arguments, file, filepath.Join(filepath.Dir(file), p.name))
		if out, err := exec.Command("pdftoppm", arguments...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
}

// difference is the share of the pixels that are not alike.
func difference(a, b image.Image) float64 {
	if a.Bounds() != b.Bounds() {
		return 1
	}
	area, differ := a.Bounds(), 0
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			if gap := grey(a, x, y) - grey(b, x, y); gap > levels || gap < -levels {
				differ++
			}
		}
	}
	return float64(differ) / float64(area.Dx()*area.Dy())
}

func grey(picture image.Image, x, y int) int {
	return int(color.GrayModel.Convert(picture.At(x, y)).(color.Gray).Y)
}

func picture(t *testing.T, name string) image.Image {
	t.Helper()
	decoded, err := png.Decode(bytes.NewReader(read(t, name)))
	if err != nil {
		t.Fatal(err)
	}
	return decoded
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}
