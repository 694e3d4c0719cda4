//go:build unix

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// building is a build of an example, with the child that typesets for it.
type building struct {
	command *exec.Cmd
	said    bytes.Buffer
	child   int
}

// startBuilding waits until the child is there.
func startBuilding(t *testing.T, dir string) *building {
	t.Helper()
	if _, err := os.Stat("/proc/self/stat"); err != nil {
		t.Skip("children are looked for in /proc")
	}
	b := &building{}
	b.command = exec.Command(program(t, dir), "build", "examples/ines-delaunay-sisr", "-o", filepath.Join(dir, "kit"))
	b.command.Env = append(os.Environ(), "JALON_CACHE="+compiled(t))
	b.command.Stderr = &b.said
	if err := b.command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.command.Process.Kill() })
	for range 2000 {
		if b.child = childOf(b.command.Process.Pid); b.child != 0 {
			return b
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Fatal("no child was started")
	return nil
}

// childOf is the process whose parent is that one, 0 when there is none.
func childOf(parent int) int {
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, name := range stats {
		data, err := os.ReadFile(name)
		if err != nil {
			continue // it ended
		}
		_, after, _ := strings.Cut(string(data), ") ")
		if fields := strings.Fields(after); len(fields) > 1 && fields[1] == strconv.Itoa(parent) {
			pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(name)))
			return pid
		}
	}
	return 0
}

// ended waits for the child to go; a zombie is gone.
func (b *building) ended(t *testing.T) {
	t.Helper()
	for range 400 {
		data, err := os.ReadFile("/proc/" + strconv.Itoa(b.child) + "/stat")
		if err != nil || strings.Contains(string(data), ") Z ") {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("the child %d is still there", b.child)
}

// clean looks for what a build that failed may leave.
func clean(t *testing.T, dir string) {
	t.Helper()
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("the build left %v, %v", entries, err)
	}
}

// TestAKilledChildEndsTheBuildInWords: as when the system lacks memory.
func TestAKilledChildEndsTheBuildInWords(t *testing.T) {
	unwatched(t)
	dir := t.TempDir()
	b := startBuilding(t, dir)
	time.Sleep(300 * time.Millisecond)
	if err := syscall.Kill(b.child, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	_ = b.command.Wait()
	if code := b.command.ProcessState.ExitCode(); code != 2 || !strings.Contains(b.said.String(), "rien n’a été remplacé") {
		t.Errorf("exit code %d, and %q", code, b.said.String())
	}
	clean(t, dir)
}

// TestABuildThatEndsLeavesNoChild: stopped by the person, or killed outright.
func TestABuildThatEndsLeavesNoChild(t *testing.T) {
	unwatched(t)
	for _, sent := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGKILL} {
		t.Run(sent.String(), func(t *testing.T) {
			dir := t.TempDir()
			b := startBuilding(t, dir)
			time.Sleep(300 * time.Millisecond)
			if err := b.command.Process.Signal(sent); err != nil {
				t.Fatal(err)
			}
			_ = b.command.Wait()
			b.ended(t)
			if sent == syscall.SIGKILL {
				return // what it had begun is swept by the next build
			}
			if !strings.Contains(b.said.String(), "interrompu. Rien n’a été remplacé") {
				t.Errorf("it says %q", b.said.String())
			}
			clean(t, dir)
		})
	}
}
