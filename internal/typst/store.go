package typst

import (
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// store is the folder where the compiled module waits for the next start. What
// lies there is machine code: the folder is the user's alone, and each entry
// is checked against its sum before it is run.
type store struct{ dir string }

const (
	sumSuffix = ".crc32c"
	unused    = 60 * 24 * time.Hour // after which an entry of another release goes
)

// openStore makes the folder; without one, every start compiles anew.
func openStore(dir string) (*store, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("open cache: %w", err)
	}
	return &store{dir}, nil
}

// defaultDir is Jalon's place in the user's own cache: ~/.cache on Linux,
// ~/Library/Caches on macOS, %LocalAppData% on Windows.
func defaultDir() (string, error) {
	base, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find the user's cache: %w", err)
	}
	return filepath.Join(base, "jalon", "typst-"+release()), nil
}

// lock waits for the other processes that would compile the same module.
func (s *store) lock() (unlock func(), err error) {
	return lockedfile.MutexAt(filepath.Join(s.dir, "lock")).Lock()
}

// entries are the compiled modules: wazero keeps one for each of its releases,
// systems and processors.
func (s *store) entries() []string {
	found, _ := filepath.Glob(filepath.Join(s.dir, "wazero-*", "*")) // the pattern is a constant
	var entries []string
	for _, name := range found {
		if filepath.Ext(name) == "" {
			entries = append(entries, name)
		}
	}
	return entries
}

// sound tells whether there is an entry and each is what was written.
func (s *store) sound() bool {
	entries := s.entries()
	for _, name := range entries {
		if !matches(name) {
			return false
		}
	}
	return len(entries) > 0
}

// sweep drops the entries that are not what was written, under the lock: one
// that has no sum yet may be another process's work.
func (s *store) sweep() error {
	for _, name := range s.entries() {
		if matches(name) {
			continue
		}
		if err := errors.Join(os.Remove(name), removeIfThere(name+sumSuffix)); err != nil {
			return fmt.Errorf("drop a damaged entry: %w", err)
		}
	}
	return nil
}

func removeIfThere(name string) error {
	if err := os.Remove(name); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// sealed tells whether every entry has its sum.
func (s *store) sealed() bool {
	for _, name := range s.entries() {
		if _, err := os.Stat(name + sumSuffix); err != nil {
			return false
		}
	}
	return true
}

// sealAll is seal, under the lock.
func (s *store) sealAll() error {
	unlock, err := s.lock()
	if err != nil {
		return fmt.Errorf("lock cache: %w", err)
	}
	defer unlock()
	return s.seal(time.Now())
}

// seal writes the sums of the entries that have none, and drops what nobody
// has used for long.
func (s *store) seal(now time.Time) error {
	for _, name := range s.entries() {
		if info, err := os.Stat(name); err == nil && now.Sub(info.ModTime()) > unused {
			_ = errors.Join(os.Remove(name), removeIfThere(name+sumSuffix)) // only room is lost
			continue
		}
		if _, err := os.Stat(name + sumSuffix); err == nil {
			continue
		}
		sum, err := sumOf(name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(name+sumSuffix, []byte(sum), 0o600); err != nil {
			return fmt.Errorf("seal cache: %w", err)
		}
	}
	return nil
}

func matches(name string) bool {
	want, err := os.ReadFile(name + sumSuffix)
	if err != nil {
		return false
	}
	got, err := sumOf(name)
	return err == nil && got == strings.TrimSpace(string(want))
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// sumOf guards against accidents, not against who may write in the folder.
func sumOf(name string) (string, error) {
	file, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer file.Close()
	sum := crc32.New(castagnoli)
	if _, err := io.Copy(sum, file); err != nil {
		return "", fmt.Errorf("sum %s: %w", name, err)
	}
	return strconv.FormatUint(uint64(sum.Sum32()), 16), nil
}
