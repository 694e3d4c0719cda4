package main

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/jalon-app/jalon/internal/export/kit"
)

// TestAKilledBuildNeverDamagesTheKit kills builds at every stage of their life
// and reads the kit again each time.
func TestAKilledBuildNeverDamagesTheKit(t *testing.T) {
	if testing.Short() {
		t.Skip("starts forty processes")
	}
	dir := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	jalon := filepath.Join(dir, "jalon") // the name tells the test binary to be the program
	if err := os.Symlink(self, jalon); err != nil {
		t.Skip(err)
	}
	out := filepath.Join(dir, "kit")
	build := func() *exec.Cmd { return exec.Command(jalon, "build", "examples/malo-kervella-slam", "-o", out) }
	start := time.Now()
	if output, err := build().CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	whole := time.Since(start)
	killed := 0
	for i := range 40 {
		command := build()
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(whole * time.Duration(i) / 36)
		if command.Process.Kill() == nil {
			killed++
		}
		_ = command.Wait() // killed, or finished just before
		intact(t, out)
	}
	if killed < 10 {
		t.Errorf("only %d builds were killed: the test tried nothing", killed)
	}
	if output, err := build().CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 2 {
		t.Errorf("killed builds left %v", entries)
	}
}

func intact(t *testing.T, out string) {
	t.Helper()
	m, err := kit.ReadManifest(filepath.Join(out, kit.ManifestName))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range m.Files {
		data, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(e.Path)))
		if err != nil {
			t.Fatal(err)
		}
		if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != e.SHA256 {
			t.Fatalf("%s is damaged", e.Path)
		}
	}
}
