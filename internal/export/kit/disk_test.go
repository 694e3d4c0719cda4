package kit

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/jalon-app/jalon/internal/fault"
)

// smallDisk mounts a disk of a given size, or skips where it may not.
func smallDisk(t *testing.T, size string, options ...string) string {
	t.Helper()
	dir := t.TempDir()
	list := strings.Join(append([]string{"size=" + size}, options...), ",")
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", list, "tmpfs", dir).CombinedOutput(); err != nil {
		t.Skipf("no disk can be mounted here: %s", out)
	}
	t.Cleanup(func() { _ = exec.Command("umount", dir).Run() })
	return dir
}

func TestAReadOnlyPlaceIsSaid(t *testing.T) {
	dir := smallDisk(t, "1m")
	if out, err := exec.Command("mount", "-o", "remount,ro", dir).CombinedOutput(); err != nil {
		t.Skipf("%s", out)
	}
	_, err := Begin(filepath.Join(dir, "kit"))
	if err == nil || !strings.Contains(err.Error(), "lecture seule") {
		t.Errorf("got %v", err)
	}
}

func TestAFailingDiskIsSaidInFrench(t *testing.T) {
	for cause, want := range map[error]string{
		syscall.ENOSPC:   "Le disque est plein",
		syscall.EROFS:    "lecture seule",
		os.ErrPermission: "Vous n’avez pas le droit",
		syscall.ENOTDIR:  "n’est pas un dossier",
		syscall.EFBIG:    "FAT32",
		syscall.EIO:      "rien n’a été remplacé",
	} {
		err := friendly(&os.PathError{Op: "write", Path: "kit", Err: cause}, "kit")
		if !fault.IsInvalid(err) || !strings.Contains(err.Error(), want) || !errors.Is(err, cause) {
			t.Errorf("%v: got %v", cause, err)
		}
	}
}
