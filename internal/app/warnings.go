package app

import (
	"fmt"
	"io"
	"slices"
	"sync"
)

// warnings are what a build says of documents that are made but not whole:
// each once, in an order that does not depend on what was made first.
type warnings struct {
	mutex sync.Mutex
	said  []string
}

// add may be called from several goroutines.
func (w *warnings) add(sentence string) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.said = append(w.said, sentence)
}

func (w *warnings) tell(out io.Writer) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	slices.Sort(w.said)
	for _, sentence := range slices.Compact(w.said) {
		fmt.Fprintln(out, "jalon : "+sentence)
	}
}
