package app

import (
	"bytes"
	"strings"
	"sync"
	"testing"
)

func TestTheBarNeverGoesBack(t *testing.T) {
	var out bytes.Buffer
	p := &progress{out: &out}
	var group sync.WaitGroup
	for i := range 1000 {
		group.Go(func() { p.step("site", i+1, 1000) })
	}
	group.Wait()
	last := -1
	for _, line := range strings.Split(out.String(), "\r\x1b[K")[1:] {
		filled := strings.Count(line, "█")
		if filled < last {
			t.Fatalf("from %d to %d", last, filled)
		}
		last = filled
	}
	if last != barWidth {
		t.Errorf("the bar ends at %d of %d", last, barWidth)
	}
	p.clear()
	if !strings.HasSuffix(out.String(), "\r\x1b[K") {
		t.Error("the bar stays on the screen")
	}
}

func TestAPipeSeesNoBar(t *testing.T) {
	var out bytes.Buffer
	p := newProgress(&out)
	p.step("site", 1, 2)
	p.clear()
	if out.Len() > 0 {
		t.Errorf("got %q", out.String())
	}
}
