package xlsx

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"time"
)

const contentTypes = "[Content_Types].xml"

// epoch is the first date a zip can hold: the same table gives the same bytes.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

func (f *filler) write(w io.Writer) error {
	packed, err := f.file.WriteToBuffer()
	if err != nil {
		return fmt.Errorf("pack workbook: %w", err)
	}
	archive, err := zip.NewReader(bytes.NewReader(packed.Bytes()), int64(packed.Len()))
	if err != nil {
		return fmt.Errorf("pack workbook: %w", err)
	}
	parts := slices.SortedFunc(slices.Values(archive.File), func(a, b *zip.File) int {
		if first := cmp.Compare(rank(a.Name), rank(b.Name)); first != 0 {
			return first
		}
		return cmp.Compare(a.Name, b.Name)
	})
	out := zip.NewWriter(w)
	for _, part := range parts {
		if err := copyPart(out, part); err != nil {
			return fmt.Errorf("pack %s: %w", part.Name, err)
		}
	}
	if err := out.Close(); err != nil {
		return fmt.Errorf("pack workbook: %w", err)
	}
	return nil
}

// rank puts the list of types first, where readers that sniff look for it.
func rank(name string) int {
	if name == contentTypes {
		return 0
	}
	return 1
}

func copyPart(out *zip.Writer, part *zip.File) error {
	in, err := part.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	to, err := out.CreateHeader(&zip.FileHeader{Name: part.Name, Method: zip.Deflate, Modified: epoch})
	if err != nil {
		return err
	}
	_, err = io.Copy(to, in)
	return err
}
