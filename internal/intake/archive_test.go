package intake_test

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jalon-app/jalon/internal/intake"
)

type entry struct {
	name, data string
	mode       os.FileMode
}

func archive(t *testing.T, entries ...entry) *bytes.Reader {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, e := range entries {
		header := &zip.FileHeader{Name: e.name, Method: zip.Deflate}
		header.SetMode(e.mode | 0o644)
		w, err := z.CreateHeader(header)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(e.data)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return bytes.NewReader(out.Bytes())
}

func TestAnArchiveIsUnpackedFromWhereTheDossierIs(t *testing.T) {
	dir := t.TempDir()
	r := archive(t, entry{"mon dossier/dossier.yaml", "x", 0}, entry{"mon dossier/stages/a/été.pdf", "y", 0}, entry{"__MACOSX/a", "z", 0})
	if err := intake.Unpack(r, r.Size(), dir); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(filepath.Join(dir, "stages", "a", "été.pdf")); err != nil || string(data) != "y" {
		t.Errorf("got %q, %v", data, err)
	}
	if _, err := os.Stat(filepath.Join(dir, "__MACOSX")); err == nil {
		t.Error("what lies beside the dossier was unpacked")
	}
}

func TestAnArchiveThatMeansHarmIsRefused(t *testing.T) {
	cases := map[string]struct {
		entry entry
		want  string
	}{
		"parent":   {entry{"../../etc/cron.d/x", "x", 0}, "sort du dossier"},
		"windows":  {entry{`..\..\x`, "x", 0}, "sort du dossier"},
		"absolute": {entry{"/etc/passwd", "x", 0}, "sort du dossier"},
		"link":     {entry{"lien", "/etc/passwd", os.ModeSymlink}, "pas un fichier ordinaire"},
		"twice":    {entry{"dossier.yaml", "x", 0}, "deux fois"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			parent := t.TempDir()
			dir := filepath.Join(parent, "ici")
			if err := os.Mkdir(dir, 0o755); err != nil {
				t.Fatal(err)
			}
			r := archive(t, entry{"dossier.yaml", "x", 0}, c.entry)
			err := intake.Unpack(r, r.Size(), dir)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v", err)
			}
			if entries, _ := os.ReadDir(parent); len(entries) != 1 {
				t.Errorf("something was written outside: %v", entries)
			}
		})
	}
	if err := intake.Unpack(strings.NewReader("bonjour"), 7, t.TempDir()); err == nil || !strings.Contains(err.Error(), "pas une archive") {
		t.Errorf("got %v", err)
	}
}
