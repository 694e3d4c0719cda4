package kit

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/jalon-app/jalon/internal/fault"
)

// former is where the previous kit waits during a swap in two steps: a name
// that nobody would give to a backup of their own.
func former(out string) string {
	return filepath.Join(filepath.Dir(out), "."+filepath.Base(out)+".jalon-ancien")
}

// swapInTwoSteps serves systems that cannot exchange two folders. Whatever
// stops it between the steps, recoverSwap puts the previous kit back.
func swapInTwoSteps(stage, out string) error {
	if _, err := os.Stat(out); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(stage, out)
	}
	if err := os.RemoveAll(former(out)); err != nil {
		return err
	}
	if err := os.Rename(out, former(out)); err != nil {
		return err
	}
	if err := os.Rename(stage, out); err != nil {
		return errors.Join(err, os.Rename(former(out), out))
	}
	_ = os.RemoveAll(former(out)) // the new kit is in place: the next build removes the rest
	return nil
}

// recoverSwap puts back the previous kit when a swap in two steps was cut
// short, or removes it when the swap had succeeded.
func recoverSwap(out string) error {
	if _, err := ReadManifest(former(out) + string(os.PathSeparator) + ManifestName); err != nil {
		return nil // nothing of ours is waiting
	}
	if _, err := os.Stat(out); errors.Is(err, fs.ErrNotExist) {
		return friendly(os.Rename(former(out), out), out)
	}
	return friendly(os.RemoveAll(former(out)), out)
}

// friendly says in French what a person can do about a failing disk.
func friendly(err error, name string) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT):
		return fault.Invalidf("Le disque est plein : libérez de la place, puis recommencez. Rien n’a été remplacé. (%w)", err)
	case errors.Is(err, syscall.EROFS):
		return fault.Invalidf("« %s » est en lecture seule : choisissez un autre dossier. (%w)", name, err)
	case errors.Is(err, fs.ErrPermission):
		return fault.Invalidf("Vous n’avez pas le droit d’écrire « %s » : choisissez un autre dossier. (%w)", name, err)
	case errors.Is(err, syscall.ENOTDIR):
		return fault.Invalidf("« %s » n’est pas un dossier. (%w)", name, err)
	case errors.Is(err, syscall.EFBIG):
		return fault.Invalidf("« %s » est trop gros pour ce disque (un disque FAT32 refuse les fichiers de plus de 4 Go). (%w)", name, err)
	}
	return fault.Invalidf("L’écriture de « %s » a échoué ; rien n’a été remplacé. (%w)", name, err)
}
