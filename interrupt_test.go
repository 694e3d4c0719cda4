package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/jalon-app/jalon/internal/export/kit"
)

// TestAKilledBuildNeverDamagesTheKit kills builds at every stage of their life
// and reads the kit again each time.
func TestAKilledBuildNeverDamagesTheKit(t *testing.T) {
	unwatched(t)
	if testing.Short() {
		t.Skip("starts forty processes")
	}
	dir := t.TempDir()
	jalon := program(t, dir)
	out := filepath.Join(dir, "kit")
	build := func() *exec.Cmd { return exec.Command(jalon, "build", "examples/malo-kervella-slam", "-o", out) }
	var whole time.Duration
	for range 2 { // the first may compile the PDF engine
		start := time.Now()
		if output, err := build().CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, output)
		}
		whole = time.Since(start)
	}
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

// TestAnInterruptedBuildSaysSoAndLeavesNothing presses Ctrl+C at every stage.
func TestAnInterruptedBuildSaysSoAndLeavesNothing(t *testing.T) {
	unwatched(t)
	if testing.Short() || runtime.GOOS == "windows" {
		t.Skip("starts twenty processes, and sends them a signal")
	}
	dir := t.TempDir()
	jalon := program(t, dir)
	out := filepath.Join(dir, "kit")
	args := []string{"build", "examples/ines-delaunay-sisr", "-o", out}
	start := time.Now()
	if output, err := exec.Command(jalon, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	whole := time.Since(start)
	interrupted := 0
	for i := range 20 {
		command := exec.Command(jalon, args...)
		var said bytes.Buffer
		command.Stderr = &said
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(whole/10 + whole*time.Duration(i)/25)
		_ = command.Process.Signal(os.Interrupt) // it may have ended
		_ = command.Wait()
		if strings.Contains(said.String(), "interrompu. Rien n’a été remplacé") {
			interrupted++
			if code := command.ProcessState.ExitCode(); code != 2 {
				t.Errorf("exit code %d", code)
			}
		}
		intact(t, out)
	}
	if interrupted == 0 {
		t.Error("no build was interrupted: the test tried nothing")
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 2 {
		t.Errorf("interrupted builds left %v", entries)
	}
}

// program is the test binary under the name that makes it the program.
func program(t *testing.T, dir string) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	jalon := filepath.Join(dir, "jalon")
	if err := os.Symlink(self, jalon); err != nil {
		t.Skip(err)
	}
	return jalon
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
