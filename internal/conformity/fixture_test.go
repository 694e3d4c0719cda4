package conformity_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/conformity"
	"github.com/jalon-app/jalon/internal/folder"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// A fixture is the conforming dossier of testdata/base, changed by an overlay:
// its files replace or add; SUPPRIMER.txt lists files to delete; REMPLACER.txt
// changes a few lines of a file, so that one sees what makes a dossier good or
// bad. _tableau.json is a declared table already read; _faits.json changes the
// facts of files nobody would want to commit.
const (
	deleted  = "SUPPRIMER.txt"
	replaced = "REMPLACER.txt"
	declared = "_tableau.json"
	facts    = "_faits.json"
	expected = "attendu.txt"
)

var library = competency.NewLibrary(frameworks.Files)

func framework(t testing.TB) *competency.Framework {
	t.Helper()
	f, err := library.Load("bts-sio")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func load(t testing.TB, overlay string) *folder.Folder {
	t.Helper()
	fsys := fstest.MapFS{}
	copyInto(t, fsys, "testdata/base")
	if overlay != "" {
		copyInto(t, fsys, overlay)
		edit(t, fsys)
	}
	f, err := folder.Read(fsys, library)
	if err != nil {
		t.Fatalf("%s: %v", overlay, err)
	}
	if data, ok := fsys[declared]; ok {
		f.Dossier.Declared = &snapshot.DeclaredTable{}
		if err := json.Unmarshal(data.Data, f.Dossier.Declared); err != nil {
			t.Fatal(err)
		}
	}
	if data, ok := fsys[facts]; ok {
		overrule(t, &f.Dossier, data.Data)
	}
	return f
}

// overrule replaces what a list of facts gives, by path.
func overrule(t testing.TB, d *snapshot.Dossier, data []byte) {
	t.Helper()
	var list []json.RawMessage
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	for _, item := range list {
		var at snapshot.File
		if err := json.Unmarshal(item, &at); err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(d.Files, func(f snapshot.File) bool { return f.Path == at.Path })
		if i < 0 {
			t.Fatalf("%s: no file %s", facts, at.Path)
		}
		if err := json.Unmarshal(item, &d.Files[i]); err != nil {
			t.Fatal(err)
		}
	}
}

func copyInto(t testing.TB, fsys fstest.MapFS, dir string) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path.Join(dir, name))
		fsys[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func edit(t testing.TB, fsys fstest.MapFS) {
	t.Helper()
	if list, ok := fsys[deleted]; ok {
		for _, name := range strings.Fields(string(list.Data)) {
			if fsys[name] == nil {
				t.Fatalf("%s: %s is not in the base", deleted, name)
			}
			delete(fsys, name)
		}
	}
	if changes, ok := fsys[replaced]; ok {
		for block := range strings.SplitSeq(strings.TrimSpace(string(changes.Data)), "\n\n") {
			if err := change(fsys, block); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, name := range []string{deleted, replaced, expected} {
		delete(fsys, name)
	}
}

// change applies one block: the name of a file, the lines « - » it holds, the
// lines « + » that replace them.
func change(fsys fstest.MapFS, block string) error {
	name, lines, _ := strings.Cut(block, "\n")
	var from, to strings.Builder
	for line := range strings.SplitSeq(lines, "\n") {
		switch sign, rest := line[:1], strings.TrimPrefix(line[1:], " "); sign {
		case "-":
			from.WriteString(rest + "\n")
		case "+":
			to.WriteString(rest + "\n")
		default:
			return fmt.Errorf("%s: unexpected line %q", name, line)
		}
	}
	file := fsys[name]
	if file == nil || from.Len() == 0 {
		return errors.New(name + ": no such file in the base, or nothing to replace")
	}
	if n := strings.Count("\n"+string(file.Data), "\n"+from.String()); n != 1 {
		return fmt.Errorf("%s: found %d times %q", name, n, from.String())
	}
	data := strings.Replace("\n"+string(file.Data), "\n"+from.String(), "\n"+to.String(), 1)[1:]
	fsys[name] = &fstest.MapFile{Data: []byte(data)}
	return nil
}

// tell writes findings as « file:line field — what ».
func tell(f *folder.Folder, findings []conformity.Finding) string {
	var out strings.Builder
	for _, finding := range findings {
		at := f.Locate(finding.Field)
		fmt.Fprintf(&out, "%s:%d %s — %s\n", at.File, at.Line+finding.Line, finding.Field, finding.What)
	}
	return out.String()
}

// of keeps the findings of one rule.
func of(rule *conformity.Rule, findings []conformity.Finding) []conformity.Finding {
	var kept []conformity.Finding
	for _, finding := range findings {
		if finding.Rule == rule {
			kept = append(kept, finding)
		}
	}
	return kept
}
