//go:build !linux

package kit

import (
	"io/fs"
	"os"
	"path/filepath"
)

func swap(stage, out string) error { return swapInTwoSteps(stage, out) }

// flush puts on the disk what was staged, file by file.
func flush(stage string) error {
	return filepath.WalkDir(stage, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		file, err := os.OpenFile(name, os.O_RDWR, 0)
		if err != nil {
			return err
		}
		defer file.Close()
		return file.Sync()
	})
}

// A folder cannot be locked here: a stage left by a killed process stays until
// a person removes it.
func lock(string) (unlock func()) { return func() {} }

func removeStale(string) {}
