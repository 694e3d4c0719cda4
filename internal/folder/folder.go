package folder

import (
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"github.com/jalon-app/jalon/internal/snapshot"
	"github.com/jalon-app/jalon/internal/yamldoc"
)

// Folder is a dossier folder that was read.
type Folder struct {
	Dossier snapshot.Dossier

	// Defects are files that are named and cannot be used: the dossier can be
	// judged, not built.
	Defects yamldoc.Problems

	fsys      fs.FS
	paths     map[string]string // path in NFC → path in fsys
	positions yamldoc.Positions // « document#champ » → place
	mutex     sync.Mutex        // guards positions while reading
}

// Open gives the bytes of an attached file by its path in the dossier.
func (f *Folder) Open(path string) (fs.File, error) {
	actual, ok := f.paths[path]
	if !ok {
		return nil, fmt.Errorf("open %s: %w", path, fs.ErrNotExist)
	}
	return f.fsys.Open(actual)
}

// Locate finds where a field stands: « realisations/x#competences[0].preuves ».
// A field that was not written is found at the nearest one that holds it.
func (f *Folder) Locate(field string) yamldoc.Position {
	for field != "" {
		if at, ok := f.positions[field]; ok {
			return at
		}
		cut := strings.LastIndexAny(field, ".[#")
		if cut < 0 {
			break
		}
		field = field[:cut]
	}
	if at, ok := f.positions[field]; ok {
		return at
	}
	return yamldoc.Position{File: mainFile, Line: 1, Column: 1}
}

func (f *Folder) place(document string, positions yamldoc.Positions) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	for field, at := range positions {
		if field == "" {
			f.positions[document] = at
		} else {
			f.positions[document+"#"+field] = at
		}
	}
}
