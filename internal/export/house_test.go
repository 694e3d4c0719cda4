package export_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/export"
	"github.com/jalon-app/jalon/internal/folder"
	"github.com/jalon-app/jalon/internal/snapshot"
	"github.com/jalon-app/jalon/internal/typst"
)

// engine serves every test of the package: a child is warm after the first.
var engine *typst.Press

func TestMain(m *testing.M) {
	typst.Child()
	engine = typst.NewPress(typst.Options{})
	code := m.Run()
	engine.Close()
	os.Exit(code)
}

var library = competency.NewLibrary(frameworks.Files)

// cast is a dossier, with what its documents are made from.
type cast struct {
	name    string
	dossier *snapshot.Dossier
	open    func(string) (fs.File, error)
}

// casts are the dossiers whose every document is proved: the two examples, one
// where nearly nothing is written, one where everything is too long.
var casts = sync.OnceValues(func() ([]cast, error) {
	list := []cast{nearlyEmpty(), torture()}
	for _, name := range []string{"ines-delaunay-sisr", "malo-kervella-slam"} {
		read, err := folder.Read(os.DirFS("../../examples/"+name), library)
		if err != nil {
			return nil, err
		}
		list = append(list, cast{name, &read.Dossier, read.Open})
	}
	return list, nil
})

// nearlyEmpty is a dossier on its first day.
func nearlyEmpty() cast {
	d := &snapshot.Dossier{Framework: "bts-sio", Sitting: 2027, Specialty: "SISR", Internships: []snapshot.Internship{{ID: "stage-1"}}}
	return cast{"presque-vide", d, nothing}
}

func nothing(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

func (c cast) input(t testing.TB, press typst.Typesetter) export.Input {
	t.Helper()
	f, err := library.Load(c.dossier.Framework)
	if err != nil {
		t.Fatal(err)
	}
	return export.Input{Dossier: c.dossier, Framework: f, Open: c.open, Commission: true, Typesetter: press}.Shared()
}

// papers are the PDFs of a kit, by name.
type papers map[string][]byte

// drawer keeps what documents write.
type drawer struct {
	mutex sync.Mutex
	files papers
}

type sheet struct {
	bytes.Buffer
	close func([]byte)
}

func (s *sheet) Close() error { s.close(s.Bytes()); return nil }

func (d *drawer) create(name string) (io.WriteCloser, error) {
	return &sheet{close: func(data []byte) {
		d.mutex.Lock()
		defer d.mutex.Unlock()
		d.files[name] = data
	}}, nil
}

// print makes the PDFs of a dossier, in the order that sorted gives them.
func (c cast) print(t testing.TB, press typst.Typesetter, sorted func([]export.Document)) papers {
	t.Helper()
	in, d := c.input(t, press), drawer{files: papers{}}
	list := export.Documents(in.Dossier, in.Framework)
	sorted(list)
	for _, document := range list {
		if !document.Printed {
			continue
		}
		if err := document.Write(t.Context(), in, d.create); err != nil {
			t.Fatalf("%s: %s: %v", c.name, document.Name, err)
		}
	}
	return d.files
}

func asListed([]export.Document) {}

// printed are the documents of every cast, made once for all the tests.
var (
	printedOnce sync.Once
	printed     map[string]papers
)

// eachPaper gives every document of every cast to a test.
func eachPaper(t *testing.T, prove func(t *testing.T, c cast, name string, data []byte)) {
	list, err := casts()
	if err != nil {
		t.Fatal(err)
	}
	printedOnce.Do(func() {
		printed = map[string]papers{}
		for _, c := range list {
			printed[c.name] = c.print(t, engine, asListed)
			c.keep(printed[c.name])
		}
	})
	for _, c := range list {
		for _, name := range names(printed[c.name]) {
			t.Run(c.name+"/"+name, func(t *testing.T) { prove(t, c, name, printed[c.name][name]) })
		}
	}
}

// keep leaves the documents where JALON_PDF_OUT says, to be looked at.
func (c cast) keep(made papers) {
	out := os.Getenv("JALON_PDF_OUT")
	if out == "" {
		return
	}
	for name, data := range made {
		_ = os.WriteFile(filepath.Join(out, c.name+"."+name), data, 0o644)
	}
}

func names(made papers) []string {
	list := make([]string, 0, len(made))
	for name := range made {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}

// tool runs a program on a document, whose path is added to its arguments
// where « @ » stands.
func tool(t *testing.T, data []byte, name string, arguments ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not installed: scripts/setup.sh does it where it can", name)
	}
	file := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	arguments = slices.Clone(arguments)
	arguments[slices.Index(arguments, "@")] = file
	command := exec.CommandContext(context.Background(), name, arguments...)
	command.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	out, err := command.Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		t.Fatalf("%s: %v\n%s%s", name, err, out, failed.Stderr)
	} else if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(out), file, name)
}
