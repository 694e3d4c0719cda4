package kit

import (
	"archive/zip"
	"crypto/rand"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// build writes a kit of the given files at out.
func build(t *testing.T, out string, files map[string]string) error {
	t.Helper()
	k, err := Begin(out)
	if err != nil {
		return err
	}
	defer k.Discard()
	for name, data := range files {
		if err := k.write(name, []byte(data)); err != nil {
			return err
		}
	}
	if err := k.Seal("empreinte", "Lisez-moi.\n"); err != nil {
		return err
	}
	return k.Commit()
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// alone checks that nothing was left beside out.
func alone(t *testing.T, out string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(out))
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 1 {
		t.Errorf("left beside the kit: %v", entries)
	}
}

func TestAKitReplacesTheFormerOneWhole(t *testing.T) {
	out := filepath.Join(t.TempDir(), "kit")
	for _, version := range []string{"un", "deux"} {
		if err := build(t, out, map[string]string{"site/index.html": version, version + ".txt": "x"}); err != nil {
			t.Fatal(err)
		}
		if got := read(t, filepath.Join(out, "site", "index.html")); got != version {
			t.Errorf("got %q", got)
		}
	}
	if _, err := os.Stat(filepath.Join(out, "un.txt")); err == nil {
		t.Error("a file of the former kit is still there")
	}
	alone(t, out)
}

func TestAFailedBuildLeavesTheFormerKitWhole(t *testing.T) {
	out := filepath.Join(t.TempDir(), "kit")
	if err := build(t, out, map[string]string{"a.txt": "un"}); err != nil {
		t.Fatal(err)
	}
	before := read(t, filepath.Join(out, ManifestName))
	err := build(t, out, map[string]string{"b.txt": "deux", "../dehors.txt": "x"})
	if err == nil || !strings.Contains(err.Error(), "invalid path") {
		t.Fatalf("got %v", err)
	}
	if read(t, filepath.Join(out, ManifestName)) != before || read(t, filepath.Join(out, "a.txt")) != "un" {
		t.Error("the former kit changed")
	}
	alone(t, out)
}

func TestTheSameFilesGiveTheSameBytes(t *testing.T) {
	dir := t.TempDir()
	files := map[string]string{"b.html": strings.Repeat("mot ", 1000), "a/c.png": "x", "é.txt": "y"}
	for _, name := range []string{"un", "deux"} {
		if err := build(t, filepath.Join(dir, name), files); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{ArchiveName, ManifestName, ReadMeName} {
		if read(t, filepath.Join(dir, "un", name)) != read(t, filepath.Join(dir, "deux", name)) {
			t.Errorf("%s differs", name)
		}
	}
	archive, err := zip.OpenReader(filepath.Join(dir, "un", ArchiveName))
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	if len(archive.File) != 5 {
		t.Errorf("the archive holds %d files, want 5", len(archive.File))
	}
	for _, f := range archive.File {
		if f.Modified.Year() > 1980 {
			t.Errorf("%s carries a date: %v", f.Name, f.Modified)
		}
	}
}

func TestSomebodysFilesAreNeverReplaced(t *testing.T) {
	for name, content := range map[string]string{"vacances.jpg": "x", ManifestName: `{"name":"une extension"}`} {
		out := t.TempDir()
		if err := os.WriteFile(filepath.Join(out, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := build(t, out, map[string]string{"a": "x"}); err == nil || !strings.Contains(err.Error(), "choisissez un autre dossier") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestASwapCutShortIsRepaired(t *testing.T) {
	out := filepath.Join(t.TempDir(), "kit")
	if err := build(t, out, map[string]string{"a.txt": "un"}); err != nil {
		t.Fatal(err)
	}
	// Cut between the two renames: the former kit waits, nothing is in place.
	if err := os.Rename(out, former(out)); err != nil {
		t.Fatal(err)
	}
	k, err := Begin(out)
	if err != nil {
		t.Fatal(err)
	}
	k.Discard()
	if read(t, filepath.Join(out, "a.txt")) != "un" {
		t.Error("the former kit was not put back")
	}
	// Cut after them: the former kit is only in the way.
	if err := build(t, former(out), map[string]string{"a.txt": "ancien"}); err != nil {
		t.Fatal(err)
	}
	if err := build(t, out, map[string]string{"a.txt": "deux"}); err != nil {
		t.Fatal(err)
	}
	alone(t, out)
}

func TestASwapInTwoStepsReplaces(t *testing.T) {
	dir := t.TempDir()
	out, stage := filepath.Join(dir, "kit"), filepath.Join(dir, "stage")
	for _, d := range []string{out, stage} {
		if err := os.Mkdir(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(stage, "neuf"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := swapInTwoSteps(stage, out); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(out, "neuf")); err != nil {
		t.Error(err)
	}
	alone(t, out)
}

func TestWhatAKilledBuildLeftIsRemoved(t *testing.T) {
	out := filepath.Join(t.TempDir(), "kit")
	stale := filepath.Join(filepath.Dir(out), stagePrefix(out)+"123")
	if err := os.Mkdir(stale, 0o755); err != nil {
		t.Fatal(err)
	}
	live, err := Begin(out)
	if err != nil {
		t.Fatal(err)
	}
	defer live.Discard()
	if _, err := os.Stat(stale); err == nil {
		t.Error("the stale stage is still there")
	}
	second, err := Begin(out)
	if err != nil {
		t.Fatal(err)
	}
	second.Discard()
	if _, err := os.Stat(live.stage); err != nil {
		t.Error("a stage in use was removed")
	}
}

func TestAFullDiskIsSaidAndReplacesNothing(t *testing.T) {
	dir := smallDisk(t, "1m")
	out := filepath.Join(dir, "kit")
	if err := build(t, out, map[string]string{"a.txt": "un"}); err != nil {
		t.Fatal(err)
	}
	noise := make([]byte, 2<<20)
	if _, err := io.ReadFull(rand.Reader, noise); err != nil {
		t.Fatal(err)
	}
	err := build(t, out, map[string]string{"gros.bin": string(noise)})
	if err == nil || !strings.Contains(err.Error(), "Le disque est plein") {
		t.Fatalf("got %v", err)
	}
	if read(t, filepath.Join(out, "a.txt")) != "un" {
		t.Error("the former kit changed")
	}
	alone(t, out)
}
