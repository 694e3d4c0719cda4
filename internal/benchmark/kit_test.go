//go:build linux

package benchmark

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/jalon-app/jalon/internal/typst"
)

// BenchmarkKit builds the kit of a demo dossier, whole or without its PDFs, and
// says what each process held: the parent's memory must not depend on them.
func BenchmarkKit(b *testing.B) {
	b.Run("pdf", func(b *testing.B) { kits(b, nil, model) })
	b.Run("no-pdf", func(b *testing.B) { kits(b, nil, model, "--no-pdf") })
}

// kits builds the same dossiers again and again.
func kits(b *testing.B, prepare func() (environment []string), args ...string) {
	b.Helper()
	jalon := binary(b)
	var seen watched
	b.ResetTimer()
	for b.Loop() {
		b.StopTimer()
		var environment []string
		if prepare != nil {
			environment = prepare()
		}
		out := filepath.Join(b.TempDir(), "out")
		b.StartTimer()
		seen.add(observed(b, environment, jalon, append([]string{"build", "-o", out}, args...)...))
	}
	seen.report(b)
}

// BenchmarkFirstKit is the first kit on a machine: the engine is compiled, then
// kept.
func BenchmarkFirstKit(b *testing.B) {
	kits(b, func() []string { return []string{"JALON_CACHE=" + b.TempDir()} }, model)
}

// BenchmarkWarmUp starts a child from the cache, until it is ready to work.
func BenchmarkWarmUp(b *testing.B) {
	ready := typst.NewPress(typst.Options{})
	if err := ready.Warm(context.Background()); err != nil { // fills the cache
		b.Fatal(err)
	}
	ready.Close()
	peak, rest := 0.0, 0.0
	for b.Loop() {
		press := typst.NewPress(typst.Options{})
		if err := press.Warm(context.Background()); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		for _, pid := range childrenOf(os.Getpid()) {
			peak, rest = max(peak, status(pid, "VmHWM")), max(rest, status(pid, "VmRSS"))
		}
		press.Close()
		b.StartTimer()
	}
	b.ReportMetric(peak, "child-MiB")
	b.ReportMetric(rest, "idle-child-MiB")
}

// classSize is a whole class, JALON_CLASS of them when set.
const classSize = 35

// BenchmarkClass builds the kits of a class, each with thirteen réalisations,
// their pictures and files, and two attestations.
func BenchmarkClass(b *testing.B) {
	size := classSize
	if n, err := strconv.Atoi(os.Getenv("JALON_CLASS")); err == nil {
		size = n
	}
	var dirs []string
	root := b.TempDir()
	for i := range size {
		dirs = append(dirs, newCandidate(b, uint64(1000+i)).save(b, filepath.Join(root, "candidat-"+strconv.Itoa(i+1))))
	}
	if buildsMany(b) {
		kits(b, nil, dirs...)
		return
	}
	b.Log("this jalon builds one dossier at a time: one process for each")
	one := binary(b)
	var seen watched
	b.ResetTimer()
	for b.Loop() {
		for _, dir := range dirs {
			seen.add(observed(b, nil, one, "build", dir, "-o", filepath.Join(b.TempDir(), "out")))
		}
	}
	seen.report(b)
}

// buildsMany asks the program whether one run takes several dossiers.
func buildsMany(b *testing.B) bool {
	b.Helper()
	usage, err := exec.Command(binary(b), "build", "--help").Output()
	if err != nil {
		b.Fatal(err)
	}
	first, _, _ := bytes.Cut(usage, []byte("\n"))
	return bytes.Contains(first, []byte("...")) || bytes.Contains(first, []byte("…"))
}
