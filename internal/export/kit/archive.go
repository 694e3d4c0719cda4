package kit

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path"
	"path/filepath"
	"sync"
)

// epoch is the earliest day a zip can say, 01/01/1980: the same kit gives the
// same bytes.
const epoch = 1<<5 | 1

// utf8Names tells readers in which encoding names are.
const utf8Names = 0x800

// compressed lists what deflating again would only slow down.
var compressed = map[string]bool{".png": true, ".jpg": true, ".jpeg": true, ".webp": true, ".gif": true, ".pdf": true, ".xlsx": true, ".zip": true, ".woff2": true}

// level trades some size for speed: a kit is mostly pictures and PDFs, which
// are not deflated at all.
const level = flate.BestSpeed

// maxPacked bounds what is deflated in memory while it is written, in bytes; a
// larger file is deflated when the archive is made.
const maxPacked = 256 << 10

// packed is a file deflated while it was written, by whoever wrote it: several
// at a time, where the archive itself is made in one stream.
type packed struct {
	deflated bytes.Buffer
	writer   *flate.Writer
	crc      uint32
	size     int64
}

var writers = sync.Pool{New: func() any {
	w, _ := flate.NewWriter(nil, level) // the level is valid
	return w
}}

// maxAllPacked bounds the whole of it, in bytes.
const maxAllPacked = 24 << 20

func (k *Kit) newPacked(name string) *packed {
	if compressed[path.Ext(name)] || k.held.Load() > maxAllPacked {
		return nil
	}
	p := &packed{writer: writers.Get().(*flate.Writer)}
	p.writer.Reset(&p.deflated)
	return p
}

// write deflates some more; nil once the file is too large.
func (p *packed) write(data []byte) *packed {
	if p == nil {
		return nil
	}
	if p.size += int64(len(data)); p.size > maxPacked {
		writers.Put(p.writer)
		return nil
	}
	p.crc = crc32.Update(p.crc, crc32.IEEETable, data)
	_, _ = p.writer.Write(data) // into memory
	return p
}

func (p *packed) close() {
	if p != nil {
		_ = p.writer.Close() // into memory
		writers.Put(p.writer)
		p.writer = nil
	}
}

// archive streams every file of the kit into kit.zip, in order of path.
func (k *Kit) archive() error {
	entries := k.Entries()
	out, err := k.Create(ArchiveName)
	if err != nil {
		return err
	}
	z := zip.NewWriter(out)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, level) })
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
	header := &zip.FileHeader{Name: e.Path, Method: zip.Deflate, Flags: utf8Names}
	//lint:ignore SA1019 a file deflated beforehand carries no other time
	header.ModifiedDate = epoch
	header.SetMode(0o644)
	if compressed[path.Ext(e.Path)] {
		header.Method = zip.Store
	}
	var err error
	if p := k.packed[e.Path]; p != nil {
		delete(k.packed, e.Path)
		err = packRaw(z, header, p)
	} else {
		err = k.packFile(z, header)
	}
	if err != nil {
		return fmt.Errorf("archive %s: %w", e.Path, err)
	}
	return nil
}

func packRaw(z *zip.Writer, header *zip.FileHeader, p *packed) error {
	header.CRC32 = p.crc
	header.CompressedSize64 = uint64(p.deflated.Len())
	header.UncompressedSize64 = uint64(p.size)
	w, err := z.CreateRaw(header)
	if err != nil {
		return err
	}
	_, err = p.deflated.WriteTo(w)
	return err
}

func (k *Kit) packFile(z *zip.Writer, header *zip.FileHeader) error {
	w, err := z.CreateHeader(header)
	if err != nil {
		return err
	}
	file, err := os.Open(filepath.Join(k.stage, filepath.FromSlash(header.Name)))
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = io.Copy(w, file)
	return err
}
