package intake

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"syscall"

	"golang.org/x/text/encoding/charmap"

	"github.com/jalon-app/jalon/internal/fault"
)

// Bounds of an archive.
const (
	maxArchiveFiles = 20_000
	maxUnpacked     = 2 << 30 // bytes
)

// Unpack writes an archive of a dossier folder into dir, an empty folder. A
// name that leaves dir, a link or a bomb stops it.
func Unpack(r io.ReaderAt, size int64, dir string) error {
	z, err := zip.NewReader(r, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return fault.Invalidf("Ce fichier n’est pas une archive .zip lisible. (%w)", err)
	}
	if len(z.File) > maxArchiveFiles {
		return fault.Invalidf("L’archive compte %d fichiers ; la limite est de %d.", len(z.File), maxArchiveFiles)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("unpack: %w", err)
	}
	defer root.Close()
	u := unpacker{root: root, top: topOf(z.File), left: maxUnpacked}
	for _, f := range z.File {
		if err := u.file(f); err != nil {
			return err
		}
	}
	return nil
}

// nameOf decodes names that old Windows tools wrote in their own code page.
func nameOf(f *zip.File) string {
	name := strings.ReplaceAll(f.Name, `\`, "/")
	if !f.NonUTF8 {
		return name
	}
	if decoded, err := charmap.CodePage850.NewDecoder().String(name); err == nil {
		return decoded
	}
	return name
}

// topOf finds the folder that holds dossier.yaml, nearest to the top.
func topOf(files []*zip.File) string {
	top, found := "", false
	for _, f := range files {
		name := nameOf(f)
		if path.Base(name) != "dossier.yaml" {
			continue
		}
		if dir := strings.TrimPrefix(path.Dir(name)+"/", "./"); !found || len(dir) < len(top) {
			top, found = dir, true
		}
	}
	return top
}

type unpacker struct {
	root *os.Root
	top  string
	left int64 // bytes that may still be written
}

func (u *unpacker) file(f *zip.File) error {
	name := nameOf(f)
	if strings.HasSuffix(name, "/") {
		return nil // folders are made for their files
	}
	if !fs.ValidPath(name) {
		return fault.Invalidf("L’archive contient « %s », un nom qui sort du dossier : elle n’est pas reprise.", name)
	}
	if !f.Mode().IsRegular() {
		return fault.Invalidf("L’archive contient « %s », qui n’est pas un fichier ordinaire : elle n’est pas reprise.", name)
	}
	inside, ok := strings.CutPrefix(name, u.top)
	if !ok {
		return nil // beside the dossier
	}
	return u.write(f, inside)
}

func (u *unpacker) write(f *zip.File, name string) error {
	in, err := f.Open()
	if errors.Is(err, zip.ErrAlgorithm) {
		return fault.Invalidf("« %s » est chiffré ou compressé d’une façon non reprise : refaites l’archive en .zip ordinaire.", name)
	}
	if err != nil {
		return fault.Invalidf("« %s » ne se lit pas dans l’archive. (%w)", name, err)
	}
	defer in.Close()
	if err := u.root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return fault.Invalidf("« %s » ne s’écrit pas. (%w)", name, err)
	}
	out, err := u.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return fault.Invalidf("« %s » ne s’écrit pas, ou l’archive le contient deux fois. (%w)", name, err)
	}
	defer out.Close()
	n, err := io.Copy(out, io.LimitReader(in, u.left+1))
	if errors.Is(err, syscall.ENOSPC) {
		return fault.Invalidf("Le disque est plein : libérez de la place, puis recommencez. Rien n’a été écrit. (%w)", err)
	}
	if err != nil {
		return fault.Invalidf("« %s » est abîmé dans l’archive. (%w)", name, err)
	}
	if u.left -= n; u.left < 0 {
		return fault.Invalidf("L’archive, une fois ouverte, dépasse %d Gio.", maxUnpacked>>30)
	}
	return out.Close()
}
