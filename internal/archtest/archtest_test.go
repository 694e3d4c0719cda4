// Package archtest holds the floors of the house as a test. It parses the files
// rather than ask the go command: a test that runs another program is cached
// and stays green for ever.
package archtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/jalon-app/jalon/"

// floors is the picture of docs/architecture.md. A longer path wins over a
// shorter one.
var floors = map[string]int{
	"internal/app": 8,

	"internal/conformity": 6, "internal/edition": 6, "internal/export": 6, "internal/report": 6,

	"internal/snapshot": 5, "internal/folder": 5, "internal/intake": 5,

	"internal/competency": 2,

	"frameworks": 1, "internal/civil": 1, "internal/fault": 1, "internal/fr": 1, "internal/heic": 1, "internal/id": 1,
	"internal/media": 1, "internal/pdfdoc": 1, "internal/richtext": 1, "internal/racedetector": 1, "internal/typst": 1, "internal/workbook": 1, "internal/yamldoc": 1,
}

// siblings are floors whose rooms never import each other.
var siblings = map[int]bool{4: true}

// httpAllowed lists the only rooms below web that may import net/http. media
// uses its content sniffing alone.
var httpAllowed = []string{"internal/media", "internal/fetch"}

type source struct {
	file, room string
	imports    []string
	doc        string
	pkg        string
}

func TestImportsOnlyGoDown(t *testing.T) {
	sources := parseAll(t)
	if len(sources) < 20 {
		t.Fatalf("only %d files were found: is the test looking in the right place?", len(sources))
	}
	for _, s := range sources {
		from, known := floorOf(s.room)
		if !known && s.room != "" && s.room != "internal/archtest" {
			t.Errorf("%s: the room %s has no floor: add it to archtest and to docs/architecture.md", s.file, s.room)
			continue
		}
		for _, imported := range s.imports {
			to, ours := floorOf(imported)
			switch {
			case !ours || s.room == "" || imported == s.room:
			case to > from:
				t.Errorf("%s (floor %d) imports %s (floor %d): imports only go down", s.file, from, imported, to)
			case to == from && siblings[from]:
				t.Errorf("%s imports its sibling %s", s.file, imported)
			}
		}
	}
}

func TestExportsNeverSeeStores(t *testing.T) {
	for _, s := range parseAll(t) {
		if !strings.HasPrefix(s.room, "internal/export") {
			continue
		}
		for _, imported := range s.imports {
			if floor, ok := floorOf(imported); ok && (floor == 4 || imported == "internal/folder" || imported == "internal/conformity") {
				t.Errorf("%s imports %s: exports see editions, never where a dossier lives", s.file, imported)
			}
		}
	}
}

func TestNothingBelowTheWebSpeaksHTTP(t *testing.T) {
	for _, s := range parseAll(t) {
		if slices.Contains(s.imports, "net/http") && !slices.Contains(httpAllowed, s.room) && !strings.HasPrefix(s.room, "internal/web") && s.room != "internal/app" {
			t.Errorf("%s imports net/http", s.file)
		}
	}
}

func TestEveryPackageSaysWhatItOwns(t *testing.T) {
	said, rooms := map[string]bool{}, map[string]bool{}
	for _, s := range parseAll(t) {
		rooms[s.room] = true
		if strings.HasPrefix(s.doc, "Package ") || strings.HasPrefix(s.doc, "Command ") {
			said[s.room] = true
		}
	}
	for room := range rooms {
		if !said[room] && room != "internal/archtest" {
			t.Errorf("the package %q has no package comment", room)
		}
	}
}

func TestNoRoomIsADrawer(t *testing.T) {
	for _, s := range parseAll(t) {
		if slices.Contains([]string{"utils", "util", "helpers", "common", "models", "types"}, s.pkg) {
			t.Errorf("%s: %s says nothing of what the package owns", s.file, s.pkg)
		}
	}
}

// TestNothingRegistersItself keeps lists explicit.
func TestNothingRegistersItself(t *testing.T) {
	walk(t, func(file string, parsed *ast.File) {
		for _, d := range parsed.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s has an init function", file)
			}
		}
	})
}

// TestSizes keeps functions and files within what one reads at a sitting.
func TestSizes(t *testing.T) {
	const maxFunction, maxFile = 50, 400
	set := token.NewFileSet()
	walkIn(t, set, func(file string, parsed *ast.File) {
		if n := set.File(parsed.Pos()).LineCount(); n > maxFile {
			t.Errorf("%s has %d lines, more than %d", file, n, maxFile)
		}
		for _, d := range parsed.Decls {
			if f, ok := d.(*ast.FuncDecl); ok {
				if n := set.Position(f.End()).Line - set.Position(f.Pos()).Line + 1; n > maxFunction {
					t.Errorf("%s: %s has %d lines, more than %d", file, f.Name.Name, n, maxFunction)
				}
			}
		}
	})
}

func floorOf(room string) (int, bool) {
	for ; room != "." && room != ""; room = path.Dir(room) {
		if floor, ok := floors[room]; ok {
			return floor, true
		}
	}
	return 0, false
}

func parseAll(t *testing.T) []source {
	var sources []source
	walk(t, func(file string, parsed *ast.File) {
		s := source{file: file, room: path.Dir(file), doc: parsed.Doc.Text(), pkg: parsed.Name.Name}
		if s.room == "." {
			s.room = ""
		}
		for _, i := range parsed.Imports {
			name, _ := strconv.Unquote(i.Path.Value)
			s.imports = append(s.imports, strings.TrimPrefix(name, module))
		}
		sources = append(sources, s)
	})
	return sources
}

func walk(t *testing.T, visit func(file string, parsed *ast.File)) {
	walkIn(t, token.NewFileSet(), visit)
}

func walkIn(t *testing.T, set *token.FileSet, visit func(file string, parsed *ast.File)) {
	t.Helper()
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && slices.Contains([]string{".git", "node_modules", "testdata", "bin", "out", "dist"}, e.Name()) {
			return fs.SkipDir
		}
		if e.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		parsed, err := parser.ParseFile(set, name, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, name)
		visit(filepath.ToSlash(rel), parsed)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
