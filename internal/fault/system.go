package fault

import (
	"errors"
	"io/fs"
	"syscall"
)

// system puts the errors of files people meet in French.
var system = []struct {
	cause  error
	french string
}{
	{fs.ErrNotExist, "fichier ou dossier introuvable"},
	{fs.ErrPermission, "accès refusé"},
	{fs.ErrExist, "ce nom existe déjà"},
	{syscall.ENOSPC, "le disque est plein"},
	{syscall.EROFS, "le disque est en lecture seule"},
	{syscall.EISDIR, "c’est un dossier"},
	{syscall.ENOTDIR, "ce n’est pas un dossier"},
	{syscall.ENAMETOOLONG, "le nom est trop long"},
	{syscall.EIO, "le disque ne répond pas bien"},
}

// translated says in French what the system said, and keeps the cause.
type translated struct {
	french string
	cause  error
}

func (t *translated) Error() string { return t.french }
func (t *translated) Unwrap() error { return t.cause }

// French says in French what the system says of a file, and leaves other
// errors as they are.
func French(cause error) error {
	for _, s := range system {
		if errors.Is(cause, s.cause) {
			return &translated{s.french, cause}
		}
	}
	return cause
}
