package intake_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/jalon-app/jalon/internal/intake"
	"github.com/jalon-app/jalon/internal/racedetector"
)

// The parts a fuzzed text may take the place of, in the blank form.
var targets = []string{"", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"}

// FuzzReadTable asks that any bytes be read or refused, quickly: the whole file,
// or one part of a file otherwise sound.
func FuzzReadTable(f *testing.F) {
	form := blank(f)
	f.Add(byte(0), form)
	for which := 1; which < len(targets); which++ {
		f.Add(byte(which), part(f, form, targets[which]))
	}
	for _, name := range []string{"couleur-seule", "cellules-fusionnees", "periodes-de-toutes-sortes"} {
		s := newStudent(f)
		students[name](s)
		f.Add(byte(0), s.bytes())
		f.Add(byte(1), part(f, s.bytes(), targets[1]))
	}
	for _, data := range []string{"", "PK\x03\x04", "%PDF-1.7", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"} {
		f.Add(byte(0), []byte(data))
	}
	framework := official(f)
	f.Fuzz(func(t *testing.T, which byte, data []byte) {
		if target := targets[int(which)%len(targets)]; target != "" {
			data = replace(t, form, target, data)
		}
		start := time.Now()
		report, err := intake.ReadTable(data, framework)
		if took := time.Since(start); took > 5*time.Second && !racedetector.On {
			t.Errorf("took %s", took)
		}
		if err == nil {
			report.Dossier(framework)
		}
	})
}

func part(t testing.TB, data []byte, name string) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	file, err := archive.Open(name)
	must(t, err)
	defer file.Close()
	content, err := io.ReadAll(file)
	must(t, err)
	return content
}

// replace puts a content in the place of one part.
func replace(t testing.TB, data []byte, name string, content []byte) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, file := range archive.File {
		body := content
		if strings.HasSuffix(file.Name, "/") {
			continue
		}
		if file.Name != name {
			body = part(t, data, file.Name)
		}
		to, err := w.CreateHeader(&zip.FileHeader{Name: file.Name, Method: zip.Store})
		must(t, err)
		_, err = to.Write(body)
		must(t, err)
	}
	must(t, w.Close())
	return out.Bytes()
}
