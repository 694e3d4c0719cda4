package folder

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/jalon-app/jalon/internal/fault"
)

// Save writes a new dossier folder, whole or not at all. It refuses a folder
// that already holds something.
func Save(dir string, files map[string][]byte) error {
	return Fill(dir, func(stage string) error {
		for name, data := range files {
			if err := saveFile(filepath.Join(stage, filepath.FromSlash(name)), data); err != nil {
				return unwritten(dir, err)
			}
		}
		return nil
	})
}

// Fill makes a new folder of what fill puts in a stage, whole or not at all.
func Fill(dir string, fill func(stage string) error) error {
	if strings.TrimSpace(dir) == "" {
		return fault.Invalidf("Donnez le nom du dossier à créer.")
	}
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fault.Invalidf("« %s » ne s’ouvre pas comme un dossier. (%w)", dir, err)
	}
	if len(entries) > 0 {
		return fault.Invalidf("« %s » contient déjà des fichiers : choisissez un dossier nouveau ou vide.", dir)
	}
	dir, err = filepath.Abs(dir)
	if err != nil {
		return unwritten(dir, err)
	}
	parent := filepath.Dir(dir)
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return unwritten(dir, err)
	}
	stage, err := os.MkdirTemp(parent, ".jalon-nouveau-")
	if err != nil {
		return unwritten(dir, err)
	}
	defer os.RemoveAll(stage)
	if err := fill(stage); err != nil {
		return err
	}
	return unwritten(dir, place(stage, dir))
}

func saveFile(full string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		return err
	}
	return os.WriteFile(full, data, 0o644)
}

// place renames the stage. A folder that exists and is empty is filled rather
// than replaced: somebody may stand in it.
func place(stage, dir string) error {
	if err := os.Chmod(stage, 0o755); err != nil {
		return err
	}
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(stage, dir)
	}
	entries, err := os.ReadDir(stage)
	if err != nil {
		return err
	}
	for i, e := range entries {
		if err := os.Rename(filepath.Join(stage, e.Name()), filepath.Join(dir, e.Name())); err != nil {
			for _, moved := range entries[:i] {
				_ = os.RemoveAll(filepath.Join(dir, moved.Name())) // ours, just put there
			}
			return err
		}
	}
	return nil
}

func unwritten(dir string, err error) error {
	if err == nil {
		return nil
	}
	return fault.Invalidf("L’écriture de « %s » a échoué ; rien n’a été écrit. (%w)", dir, err)
}
