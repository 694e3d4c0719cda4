// Package kit writes a set of files whole or not at all: staged beside their
// destination, hashed as they are written, sealed by a manifest and an archive,
// then put in place in one step. It never knows what the files say.
package kit

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sync"
	"sync/atomic"

	"github.com/jalon-app/jalon/internal/fault"
)

// The files that seal a kit.
const (
	ManifestName = "manifest.json"
	ReadMeName   = "LISEZ-MOI.txt"
	ArchiveName  = "kit.zip"
)

// Kit is a set of files being written. Create may be called from several
// goroutines.
type Kit struct {
	out    string // final folder, absolute
	stage  string // where files are written until Commit
	unlock func()

	mutex   sync.Mutex
	entries map[string]Entry
	packed  map[string]*packed // what the archive will hold of small texts
	held    atomic.Int64       // bytes of it
	folders map[string]bool
}

// Begin prepares to replace the folder out. It refuses to replace a folder that
// is not a kit: a slip in a command must not erase somebody's files.
func Begin(out string) (*Kit, error) {
	out, err := filepath.Abs(out)
	if err != nil {
		return nil, fmt.Errorf("begin kit: %w", err)
	}
	if target, err := filepath.EvalSymlinks(out); err == nil {
		out = target // a link to a USB key stays a link
	}
	if err := recoverSwap(out); err != nil {
		return nil, err
	}
	if err := replaceable(out); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return nil, friendly(err, filepath.Dir(out))
	}
	removeStale(out)
	stage, err := os.MkdirTemp(filepath.Dir(out), stagePrefix(out))
	if err != nil {
		return nil, friendly(err, filepath.Dir(out))
	}
	if err := os.Chmod(stage, 0o755); err != nil {
		return nil, friendly(err, stage)
	}
	return &Kit{out: out, stage: stage, unlock: lock(stage), entries: map[string]Entry{}, packed: map[string]*packed{}, folders: map[string]bool{}}, nil
}

func stagePrefix(out string) string { return "." + filepath.Base(out) + ".jalon-" }

func replaceable(out string) error {
	entries, err := os.ReadDir(out)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return friendly(err, out)
	case len(entries) == 0:
		return nil
	}
	if _, err := os.Stat(filepath.Join(out, ManifestName)); err != nil {
		return fault.Invalidf("« %s » contient déjà des fichiers qui ne viennent pas de Jalon : choisissez un autre dossier, ou un dossier vide.", out)
	}
	m, err := ReadManifest(filepath.Join(out, ManifestName))
	if err != nil {
		return fault.Invalidf("« %s » contient un manifest.json qui n’est pas de Jalon : choisissez un autre dossier.", out)
	}
	return untouched(out, m)
}

// Create opens a file of the kit for writing. Closing it notes its size and
// SHA-256.
func (k *Kit) Create(name string) (io.WriteCloser, error) {
	if !fs.ValidPath(name) || name == "." {
		return nil, fmt.Errorf("create %q in kit: invalid path", name)
	}
	full := filepath.Join(k.stage, filepath.FromSlash(name))
	if err := k.folder(path.Dir(name)); err != nil {
		return nil, err
	}
	file, err := os.OpenFile(full, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return nil, friendly(err, name)
	}
	return &entryWriter{kit: k, name: name, file: file, sum: sha256.New(), packed: k.newPacked(name)}, nil
}

func (k *Kit) folder(dir string) error {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	if k.folders[dir] {
		return nil
	}
	if err := os.MkdirAll(filepath.Join(k.stage, filepath.FromSlash(dir)), 0o755); err != nil {
		return friendly(err, dir)
	}
	k.folders[dir] = true
	return nil
}

type entryWriter struct {
	kit    *Kit
	name   string
	file   *os.File
	sum    hash.Hash
	size   int64
	packed *packed
}

func (w *entryWriter) Write(p []byte) (int, error) {
	n, err := w.file.Write(p)
	w.sum.Write(p[:n])
	w.size += int64(n)
	w.packed = w.packed.write(p[:n])
	if err != nil {
		return n, friendly(err, w.name)
	}
	return n, nil
}

func (w *entryWriter) Close() error {
	if err := w.file.Close(); err != nil {
		return friendly(err, w.name)
	}
	w.packed.close()
	w.kit.mutex.Lock()
	defer w.kit.mutex.Unlock()
	if w.packed != nil {
		w.kit.packed[w.name] = w.packed
		w.kit.held.Add(int64(w.packed.deflated.Cap()))
	}
	w.kit.entries[w.name] = Entry{w.name, w.size, hex.EncodeToString(w.sum.Sum(nil))}
	return nil
}

// Discard removes what was staged. It does nothing after Commit.
func (k *Kit) Discard() {
	k.unlock()
	_ = os.RemoveAll(k.stage) // a leftover is removed by the next Begin
}

// Commit puts the kit in place of the previous one, in one step where the
// system knows how.
func (k *Kit) Commit() error {
	if err := flush(k.stage); err != nil {
		return friendly(err, k.out)
	}
	if err := swap(k.stage, k.out); err != nil {
		return friendly(err, k.out)
	}
	k.Discard()
	return nil
}
