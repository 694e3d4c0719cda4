//go:build linux

package benchmark

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// fresh stands for an output folder that does not exist yet, for every program
// alike.
const fresh = "<out>"

var sizes = []int{13, 35, 1000}

func BenchmarkCheck(b *testing.B) {
	each(b, func(b *testing.B, dir string, _ int) {
		run(b, binary(b), "check", dir)
	})
}

func BenchmarkBuild(b *testing.B) {
	each(b, func(b *testing.B, dir string, _ int) {
		run(b, binary(b), "build", dir, "-o", fresh, "--no-pdf")
	})
}

// BenchmarkHugo builds the same pages; Jalon's build also writes the workbook
// and the archive.
func BenchmarkHugo(b *testing.B) {
	hugo, err := exec.LookPath("hugo")
	if err != nil {
		b.Skip("hugo is not installed")
	}
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			_, d := generate(b, n)
			source := hugoSource(b, d)
			run(b, hugo, "--source", source, "--destination", fresh, "--quiet")
		})
	}
}

func each(b *testing.B, measure func(b *testing.B, dir string, n int)) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir, _ := generate(b, n)
			measure(b, dir, n)
		})
	}
}

func binary(b *testing.B) string {
	b.Helper()
	name, err := filepath.Abs("../../bin/jalon")
	if err == nil {
		_, err = os.Stat(name)
	}
	if err != nil {
		b.Skip("bin/jalon is not built: make build")
	}
	return name
}

// run times whole processes and reports the largest memory one of them held.
func run(b *testing.B, name string, args ...string) {
	b.Helper()
	peak := int64(0)
	out := filepath.Join(b.TempDir(), "out")
	for i, arg := range args {
		if arg == fresh {
			args[i] = out
		}
	}
	b.ResetTimer()
	for b.Loop() {
		b.StopTimer()
		if err := os.RemoveAll(out); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		command := exec.Command(name, args...)
		output, err := command.CombinedOutput()
		var failed *exec.ExitError
		if err != nil && !(errors.As(err, &failed) && failed.ExitCode() == 1) { // 1: judged, not conforming
			b.Fatalf("%v\n%s", err, output)
		}
		if usage, ok := command.ProcessState.SysUsage().(*syscall.Rusage); ok {
			peak = max(peak, usage.Maxrss)
		}
	}
	if runtime.GOOS == "linux" {
		b.ReportMetric(float64(peak)/1024, "peak-MiB")
	}
}
