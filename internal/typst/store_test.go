package typst_test

import (
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/jalon-app/jalon/internal/racedetector"
	"github.com/jalon-app/jalon/internal/typst"
)

// entry finds the compiled module in a folder.
func entry(t *testing.T, dir string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "wazero-*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range found {
		if filepath.Ext(name) == "" {
			return name
		}
	}
	t.Fatalf("no compiled module in %s: %q", dir, found)
	return ""
}

// copyStore gives a folder of its own the module this machine has compiled.
func copyStore(t *testing.T) string {
	t.Helper()
	if err := press(t, typst.Options{}).Warm(t.Context()); err != nil {
		t.Fatal(err)
	}
	from, err := typst.DefaultDir()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
	return dir
}

func flip(t *testing.T, name string, at int64) {
	t.Helper()
	file, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	b := make([]byte, 1)
	if _, err := file.ReadAt(b, at); err != nil {
		t.Fatal(err)
	}
	b[0] ^= 0xFF
	if _, err := file.WriteAt(b, at); err != nil {
		t.Fatal(err)
	}
}

// compilations counts the presses that saw a compilation going on.
func makeOne(t *testing.T, dir string, compilations *atomic.Int32) {
	t.Helper()
	compiled := false
	p := typst.NewPress(typst.Options{Dir: dir, Progress: func(now typst.Preparation) { compiled = compiled || now.Fraction > 0.4 }})
	defer p.Close()
	if _, err := p.Typeset(t.Context(), job("bonjour")); err != nil {
		t.Error(err)
	}
	if compiled {
		compilations.Add(1)
	}
}

func TestTheFirstStartOfSeveralProcessesCompilesOnce(t *testing.T) {
	slow(t)
	dir := t.TempDir()
	var group sync.WaitGroup
	var compilations atomic.Int32
	for range 3 {
		group.Go(func() { makeOne(t, dir, &compilations) })
	}
	group.Wait()
	if n := compilations.Load(); n != 1 {
		t.Errorf("%d processes compiled", n)
	}
	makeOne(t, dir, &compilations)
	if n := compilations.Load(); n != 1 {
		t.Errorf("compiled again with an entry in %s", dir)
	}
}

func TestADamagedModuleIsCompiledAgain(t *testing.T) {
	slow(t)
	for name, damage := range map[string]func(t *testing.T, name string){
		"a flipped byte of code":   func(t *testing.T, name string) { flip(t, name, 40<<20) },
		"a flipped byte of header": func(t *testing.T, name string) { flip(t, name, 12) },
		"a file cut short": func(t *testing.T, name string) {
			if err := os.Truncate(name, 1000); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := copyStore(t)
			damage(t, entry(t, dir))
			var compilations atomic.Int32
			makeOne(t, dir, &compilations)
			makeOne(t, dir, &compilations)
			if n := compilations.Load(); n != 1 {
				t.Errorf("compiled %d times, not once", n)
			}
		})
	}
}

func TestAFolderThatCannotBeWrittenIsDoneWithout(t *testing.T) {
	slow(t)
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var compilations atomic.Int32
	makeOne(t, filepath.Join(file, "cache"), &compilations)
	if n := compilations.Load(); n != 1 {
		t.Errorf("compiled %d times, not once", n)
	}
}

func TestAFolderThatCanOnlyBeReadServes(t *testing.T) {
	dir := copyStore(t)
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(dir, 0o700) })
	var compilations atomic.Int32
	makeOne(t, dir, &compilations)
	if n := compilations.Load(); n != 0 {
		t.Error("compiled, though the module is there")
	}
}

// slow skips what compiles the module anew when each instruction is watched.
func slow(t *testing.T) {
	t.Helper()
	if racedetector.On {
		t.Skip("compiling the module takes minutes under the race detector; the suite runs this without it")
	}
}
