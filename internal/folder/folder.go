package folder

import (
	"fmt"
	"io/fs"
	"maps"
	"strings"
	"sync"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/snapshot"
	"github.com/jalon-app/jalon/internal/yamldoc"
)

// Folder is a dossier folder that was read.
type Folder struct {
	Dossier   snapshot.Dossier
	Framework *competency.Framework // the référentiel the dossier names

	// Defects are files that are named and cannot be used: the dossier can be
	// judged, not built.
	Defects yamldoc.Problems

	*Files
	positions map[string]yamldoc.Positions // by document, then by field
	mutex     sync.Mutex                   // guards positions while reading
}

// Files gives the bytes of the attached files, and nothing else of the folder.
type Files struct {
	fsys  fs.FS
	paths map[string]string // path in NFC → path in fsys
}

// Open gives the bytes of an attached file by its path in the dossier.
func (f *Files) Open(path string) (fs.File, error) {
	actual, ok := f.paths[path]
	if !ok {
		return nil, fmt.Errorf("open %s: %w", path, fs.ErrNotExist)
	}
	return f.fsys.Open(actual)
}

// Locate finds where a field stands: « realisations/x#competences[0].preuves ».
// A field that was not written is found at the nearest one that holds it.
func (f *Folder) Locate(field string) yamldoc.Position {
	document, name, _ := strings.Cut(field, "#")
	positions := f.positions[document]
	for {
		if at, ok := positions[name]; ok {
			return at
		}
		if name == "" {
			return yamldoc.Position{File: mainFile, Line: 1, Column: 1}
		}
		name = name[:max(0, strings.LastIndexAny(name, ".["))]
	}
}

// place notes where the fields of a document stand; the empty field is the
// document itself.
func (f *Folder) place(document string, positions yamldoc.Positions) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if f.positions[document] == nil {
		f.positions[document] = positions
		return
	}
	maps.Copy(f.positions[document], positions)
}
