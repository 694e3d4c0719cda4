package app

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"golang.org/x/term"

	"github.com/jalon-app/jalon/internal/typst"
)

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// colourful follows https://no-color.org.
func colourful(w io.Writer) bool {
	return isTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// progress draws a bar on a terminal and nothing elsewhere.
type progress struct {
	out   io.Writer // nil when silent
	mutex sync.Mutex
	shown string
	best  int // steps done, as last drawn: several goroutines tell them out of order
}

func newProgress(out io.Writer) *progress {
	if !isTerminal(out) {
		return &progress{}
	}
	return &progress{out: out}
}

const barWidth = 30

// step shows how far a document is; it may be called from several goroutines.
func (p *progress) step(title string, done, total int) {
	if p.out == nil || total == 0 {
		return
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if done < p.best {
		return
	}
	p.best = done
	filled := done * barWidth / total
	bar := strings.Repeat("█", filled) + strings.Repeat("░", barWidth-filled)
	if bar != p.shown {
		fmt.Fprintf(p.out, "\r\x1b[K%s %s : %d sur %d (Ctrl+C pour arrêter)", bar, title, done, total)
		p.shown = bar
	}
}

// prepare shows how far the first compilation on a machine is.
func (p *progress) prepare(now typst.Preparation) {
	if p.out == nil {
		return
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	words := "un autre programme prépare la mise en page, une seule fois"
	if !now.Waiting {
		words = fmt.Sprintf("préparation de la mise en page, une seule fois sur cette machine : %d %%", int(100*now.Fraction))
	}
	filled := int(now.Fraction * barWidth)
	fmt.Fprintf(p.out, "\r\x1b[K%s %s (Ctrl+C pour arrêter)", strings.Repeat("█", filled)+strings.Repeat("░", barWidth-filled), words)
	p.shown = words
}

// clear wipes the bar once the work is over.
func (p *progress) clear() {
	if p.out != nil && p.shown != "" {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}
