package kit

import (
	"archive/zip"
	"compress/flate"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"time"
)

// epoch is the earliest time a zip can say: the same kit gives the same bytes.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// compressed lists what deflating again would only slow down.
var compressed = map[string]bool{".png": true, ".jpg": true, ".jpeg": true, ".webp": true, ".gif": true, ".pdf": true, ".xlsx": true, ".zip": true, ".woff2": true}

// archive streams every file of the kit into kit.zip, in order of path.
func (k *Kit) archive() error {
	entries := k.Entries()
	out, err := k.Create(ArchiveName)
	if err != nil {
		return err
	}
	z := zip.NewWriter(out)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, 4) })
	for _, e := range entries {
		if err := k.pack(z, e); err != nil {
			_ = out.Close() // the packing error says more
			return err
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("close archive: %w", err)
	}
	return out.Close()
}

func (k *Kit) pack(z *zip.Writer, e Entry) error {
	header := &zip.FileHeader{Name: e.Path, Method: zip.Deflate, Modified: epoch}
	if compressed[path.Ext(e.Path)] {
		header.Method = zip.Store
	}
	header.SetMode(0o644)
	w, err := z.CreateHeader(header)
	if err != nil {
		return fmt.Errorf("archive %s: %w", e.Path, err)
	}
	file, err := os.Open(filepath.Join(k.stage, filepath.FromSlash(e.Path)))
	if err != nil {
		return fmt.Errorf("archive %s: %w", e.Path, err)
	}
	defer file.Close()
	if _, err := io.Copy(w, file); err != nil {
		return fmt.Errorf("archive %s: %w", e.Path, err)
	}
	return nil
}
