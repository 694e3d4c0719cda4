//go:build linux

package benchmark

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// childMark is what the typesetting children have in their environment.
const childMark = "JALON_TYPST_CHILD="

// childrenOf are the typesetting children of a process.
func childrenOf(parent int) []int {
	lists, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", parent))
	var found []int
	for _, list := range lists {
		data, _ := os.ReadFile(list)
		for _, word := range strings.Fields(string(data)) {
			environment, _ := os.ReadFile("/proc/" + word + "/environ")
			if pid, err := strconv.Atoi(word); err == nil && bytes.Contains(environment, []byte(childMark)) {
				found = append(found, pid)
			}
		}
	}
	return found
}

// status reads a memory of a process in MiB, « VmRSS » or « VmHWM »; 0 when it
// is gone.
func status(pid int, field string) float64 {
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	for line := range strings.Lines(string(data)) {
		if rest, ok := strings.CutPrefix(line, field+":"); ok {
			kib, _ := strconv.ParseFloat(strings.Fields(rest)[0], 64)
			return kib / 1024
		}
	}
	return 0
}

// watched is what a process and its children held at most, in MiB. Rusage would
// give the largest of them all, not who held it.
type watched struct {
	parent, child, children float64 // children: all of them together, at one moment
}

// watch looks at a process until its result is called.
func watch(pid int) (stop func() watched) {
	var seen watched
	done := make(chan struct{})
	var group sync.WaitGroup
	group.Go(func() {
		for {
			seen.look(pid)
			select {
			case <-done:
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	})
	return func() watched {
		close(done)
		group.Wait()
		return seen
	}
}

func (w *watched) look(pid int) {
	w.parent = max(w.parent, status(pid, "VmHWM"))
	together := 0.0
	for _, child := range childrenOf(pid) {
		w.child = max(w.child, status(child, "VmHWM"))
		together += status(child, "VmRSS")
	}
	w.children = max(w.children, together)
}

func (w *watched) add(other watched) {
	w.parent, w.child, w.children = max(w.parent, other.parent), max(w.child, other.child), max(w.children, other.children)
}

func (w watched) report(b *testing.B) {
	b.ReportMetric(w.parent, "parent-MiB")
	if w.child > 0 {
		b.ReportMetric(w.child, "child-MiB")
		b.ReportMetric(w.children, "children-MiB")
	}
}

// observed runs a program and says what memory it took.
func observed(b *testing.B, environment []string, name string, args ...string) watched {
	b.Helper()
	command := exec.Command(name, args...)
	command.Env = append(os.Environ(), environment...)
	var said bytes.Buffer
	command.Stdout, command.Stderr = &said, &said
	if err := command.Start(); err != nil {
		b.Fatal(err)
	}
	stop := watch(command.Process.Pid)
	err := command.Wait()
	seen := stop()
	if err != nil {
		b.Fatalf("%v\n%s", err, said.Bytes())
	}
	return seen
}
