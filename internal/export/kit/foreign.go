package kit

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/jalon-app/jalon/internal/fault"
)

// untouched refuses to replace a kit in which somebody put or changed a file:
// what the manifest does not know is not ours to erase.
func untouched(out string, m Manifest) error {
	known := map[string]Entry{}
	for _, e := range m.Files {
		known[e.Path] = e
	}
	return filepath.WalkDir(out, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return friendly(err, name)
		}
		rel, err := filepath.Rel(out, name)
		if err != nil || e.IsDir() || isLeftover(e.Name()) {
			return err
		}
		rel = filepath.ToSlash(rel)
		if rel == ManifestName || rel == ArchiveName {
			return nil
		}
		entry, ok := known[rel]
		if !ok {
			return fault.Invalidf("« %s » n’est pas de Jalon et serait effacé : déplacez-le, ou choisissez un autre dossier.", name)
		}
		if !same(name, entry) {
			return fault.Invalidf("« %s » a été modifié depuis et serait remplacé : mettez-le de côté, ou choisissez un autre dossier.", name)
		}
		return nil
	})
}

// isLeftover tells what systems and office programs leave in folders.
func isLeftover(name string) bool {
	return name == ".DS_Store" || strings.HasPrefix(name, ".~lock.") || strings.EqualFold(name, "Thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

func same(name string, entry Entry) bool {
	file, err := os.Open(name)
	if err != nil {
		return false
	}
	defer file.Close()
	if info, err := file.Stat(); err != nil || info.Size() != entry.Size {
		return false
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return false
	}
	return hex.EncodeToString(sum.Sum(nil)) == entry.SHA256
}
