package workbook_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/racedetector"
	"github.com/jalon-app/jalon/internal/workbook"
)

func form(t testing.TB) []byte {
	t.Helper()
	data, err := frameworks.Files.ReadFile("bts-sio/tableau-de-synthese.xlsx")
	must(t, err)
	return data
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// part is one entry of an archive made by hand.
type part struct {
	name string
	body io.Reader
}

func archive(t testing.TB, parts ...part) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, p := range parts {
		to, err := w.Create(p.name)
		must(t, err)
		_, err = io.Copy(to, p.body)
		must(t, err)
	}
	must(t, w.Close())
	return out.Bytes()
}

// formWith is the blank form with parts replaced or added.
func formWith(t testing.TB, changed ...part) []byte {
	t.Helper()
	var parts []part
	source, err := zip.NewReader(bytes.NewReader(form(t)), int64(len(form(t))))
	must(t, err)
	for _, file := range source.File {
		replaced := false
		for _, c := range changed {
			replaced = replaced || c.name == file.Name
		}
		if !replaced && !strings.HasSuffix(file.Name, "/") {
			body, err := file.Open()
			must(t, err)
			parts = append(parts, part{file.Name, body})
		}
	}
	return archive(t, append(parts, changed...)...)
}

func sheet(t testing.TB, rows string) part {
	t.Helper()
	return part{"xl/worksheets/sheet1.xml", strings.NewReader(
		`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` + rows + `</sheetData></worksheet>`)}
}

func TestWhatIsNoWorkbookIsRefusedByName(t *testing.T) {
	text := func(s string) io.Reader { return strings.NewReader(s) }
	wide := func(s string) string { return strings.Join(strings.Split(s, ""), "\x00") + "\x00" }
	cases := map[string]struct {
		data []byte
		want string
	}{
		"empty":        {nil, "vide"},
		"too large":    {make([]byte, workbook.MaxSize+1), "20 Mio"},
		"PDF":          {[]byte("%PDF-1.7\n"), "est un PDF"},
		"HTML":         {[]byte("\xEF\xBB\xBF <!DOCTYPE html><html>"), "page web renommée"},
		"xls":          {[]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook"), "ancien format"},
		"encrypted":    {[]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + wide("EncryptedPackage")), "mot de passe"},
		"csv":          {[]byte("nom;prenom\n"), "n’est pas un classeur"},
		"ods":          {archive(t, part{"mimetype", text("application/vnd.oasis.opendocument.spreadsheet")}, part{"content.xml", text("<a/>")}), "OpenDocument"},
		"docx":         {archive(t, part{"[Content_Types].xml", text("<Types/>")}, part{"word/document.xml", text("<a/>")}), "document Word"},
		"zip":          {archive(t, part{"photo.jpg", text("x")}), "archive"},
		"cut":          {form(t)[:4000], "abîmé"},
		"bomb":         {archive(t, part{"[Content_Types].xml", text("<Types/>")}, part{"xl/media/a.bin", io.LimitReader(zeros{}, 101<<20)}), "démesuré"},
		"large part":   {formWith(t, part{"xl/sharedStrings.xml", io.LimitReader(zeros{}, 17<<20)}), "démesuré"},
		"text far":     {formWith(t, sheet(t, `<row r="6000"><c r="A6000" t="inlineStr"><is><t>x</t></is></c></row>`)), "plus de 5000 lignes"},
		"text aside":   {formWith(t, sheet(t, `<row r="1"><c r="XFD1"><v>1</v></c></row>`)), "au-delà"},
		"broken sheet": {formWith(t, sheet(t, `<row`)), "abîmé"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			file, err := workbook.Open(c.data)
			if err == nil {
				file.Close()
			}
			if !fault.IsInvalid(err) || !strings.Contains(err.Error(), c.want) || !strings.HasSuffix(err.Error(), ".") {
				t.Errorf("got %v", err)
			}
		})
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }

func TestAFormattedSheetDownToTheLastRowIsRead(t *testing.T) {
	var rows strings.Builder
	rows.WriteString(`<row r="1"><c r="A1" t="inlineStr"><is><t>SESSION 2026</t></is></c><c r="XFD1"/></row>`)
	for row := 1_000_000; row <= 1_048_576; row++ {
		fmt.Fprintf(&rows, `<row r="%d"><c r="A%d" s="1"/><c r="XFD%d" s="1"/></row>`, row, row, row)
	}
	start := time.Now()
	file, err := workbook.Open(formWith(t, sheet(t, rows.String())))
	must(t, err)
	defer file.Close()
	grid, err := file.Grid(file.GetSheetName(0))
	must(t, err)
	if grid.Height() != 1 || grid.Width(1) != 1 || grid.Text(workbook.Cell{Row: 1, Col: 1}) != "SESSION 2026" {
		t.Errorf("got %d rows of %d", grid.Height(), grid.Width(1))
	}
	if took := time.Since(start); took > 3*time.Second && !racedetector.On {
		t.Errorf("took %s", took)
	}
}

func TestPathsOutOfTheArchiveDoNoHarm(t *testing.T) {
	data := formWith(t, part{"../../evil.xml", strings.NewReader("<a/>")}, part{"xl/../../evil.xml", strings.NewReader("<a/>")}, part{`..\evil.xml`, strings.NewReader("<a/>")})
	file, err := workbook.Open(data)
	must(t, err)
	defer file.Close()
	out, err := file.WriteToBuffer()
	must(t, err)
	if bytes.Contains(out.Bytes(), []byte("evil")) {
		t.Error("the entry was kept")
	}
}

func TestAPanicOfTheLibraryIsAnError(t *testing.T) {
	if err := fault.Contain(func() error { panic("index out of range") }); err == nil || !strings.Contains(err.Error(), "index out of range") {
		t.Errorf("got %v", err)
	}
}
