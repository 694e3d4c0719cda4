package xlsx_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestLibreOfficePrintsTheTableOnOnePage opens what was filled in the program
// most schools have.
func TestLibreOfficePrintsTheTableOnOnePage(t *testing.T) {
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed")
	}
	if _, err := exec.LookPath("pdfinfo"); err != nil {
		t.Skip("poppler is not installed")
	}
	for name, c := range map[string]struct {
		rows    int
		onePage bool
	}{"within the form": {10, true}, "beyond what a page can hold": {60, false}} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, "tableau.xlsx")
			if err := os.WriteFile(file, filled(t, c.rows), 0o644); err != nil {
				t.Fatal(err)
			}
			convert := exec.Command(soffice, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", "pdf", "--outdir", dir, file)
			if out, err := convert.CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			info, err := exec.Command("pdfinfo", filepath.Join(dir, "tableau.pdf")).CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, info)
			}
			if got := pages(string(info)); (got == "1") != c.onePage || got == "" {
				t.Errorf("%d rows print on %s pages", c.rows, got)
			}
		})
	}
}

func pages(info string) string {
	for line := range strings.Lines(info) {
		if value, ok := strings.CutPrefix(line, "Pages:"); ok {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

func filled(t *testing.T, rows int) []byte {
	t.Helper()
	_, data := fill(t, tableOf(t, 2027, rows, 0, 0), template(t))
	return data
}
