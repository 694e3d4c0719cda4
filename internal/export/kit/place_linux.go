package kit

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"
)

// swap exchanges the two folders in one step; the previous kit ends in stage.
func swap(stage, out string) error {
	if _, err := os.Stat(out); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(stage, out)
	}
	err := unix.Renameat2(unix.AT_FDCWD, stage, unix.AT_FDCWD, out, unix.RENAME_EXCHANGE)
	if errors.Is(err, unix.EINVAL) || errors.Is(err, unix.ENOSYS) {
		return swapInTwoSteps(stage, out)
	}
	return err
}

// flush puts on the disk what was staged before anything replaces the former
// kit: one call for the whole file system, whatever the number of files.
func flush(stage string) error {
	dir, err := os.Open(stage)
	if err != nil {
		return err
	}
	defer dir.Close()
	return unix.Syncfs(int(dir.Fd()))
}

// lock marks the stage as in use for as long as this process lives.
func lock(stage string) (unlock func()) {
	dir, err := os.Open(stage)
	if err != nil {
		return func() {}
	}
	_ = unix.Flock(int(dir.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	return func() { _ = dir.Close() }
}

// removeStale removes the stages that a killed process left.
func removeStale(out string) {
	entries, _ := os.ReadDir(filepath.Dir(out))
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), stagePrefix(out)) || filepath.Base(former(out)) == e.Name() {
			continue
		}
		stage := filepath.Join(filepath.Dir(out), e.Name())
		dir, err := os.Open(stage)
		if err != nil {
			continue
		}
		if unix.Flock(int(dir.Fd()), unix.LOCK_EX|unix.LOCK_NB) == nil {
			_ = os.RemoveAll(stage)
		}
		_ = dir.Close()
	}
}
