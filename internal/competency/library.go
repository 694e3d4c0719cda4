package competency

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"sort"
	"sync"

	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/fr"
)

// Library is the set of référentiels at hand. Layers are searched first to
// last, file by file, so that an overlay may replace a single file.
type Library struct {
	layers []fs.FS
	mutex  sync.Mutex
	loaded map[string]*Framework
}

// NewLibrary puts overlays before the embedded set.
func NewLibrary(layers ...fs.FS) *Library {
	return &Library{layers: layers, loaded: map[string]*Framework{}}
}

// Open gives a file of a diploma, such as its blank workbook.
func (l *Library) Open(code, name string) ([]byte, error) {
	for _, layer := range l.layers {
		data, err := fs.ReadFile(layer, path.Join(code, name))
		if err == nil {
			return data, nil
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("read framework file %s/%s: %w", code, name, err)
		}
	}
	return nil, fmt.Errorf("framework file %s/%s: %w", code, name, fs.ErrNotExist)
}

// Codes lists the diplomas, sorted.
func (l *Library) Codes() []string {
	found := map[string]bool{}
	for _, layer := range l.layers {
		entries, err := fs.ReadDir(layer, ".")
		if err != nil {
			continue
		}
		for _, e := range entries {
			if e.IsDir() {
				found[e.Name()] = true
			}
		}
	}
	codes := make([]string, 0, len(found))
	for code := range found {
		codes = append(codes, code)
	}
	sort.Strings(codes)
	return codes
}

// Load reads and checks a diploma, once. What a person must mend comes back as
// yamldoc.Problems.
func (l *Library) Load(code string) (*Framework, error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if f, ok := l.loaded[code]; ok {
		return f, nil
	}
	f, err := l.load(code)
	if err == nil {
		l.loaded[code] = f
	}
	return f, err
}

func (l *Library) load(code string) (*Framework, error) {
	if !fs.ValidPath(code) || path.Base(code) != code {
		return nil, fault.Invalidf("« %s » n’est pas un code de diplôme.", code)
	}
	if _, err := l.Open(code, "framework.yaml"); errors.Is(err, fs.ErrNotExist) {
		return nil, fault.Invalidf("Diplôme inconnu « %s ».%s", code, fr.DidYouMean(code, l.Codes()))
	}
	return l.read(code)
}
