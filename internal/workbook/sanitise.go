package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/jalon-app/jalon/internal/fault"
)

// sanitise repacks a workbook so that the library can open it in bounded time
// and memory: no part outside of the package, no doubled name, no sheet that
// stretches to the last row of the grid for nothing.
func sanitise(data []byte) ([]byte, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, damaged(err)
	}
	if len(archive.File) > maxParts {
		return nil, fault.Invalidf("Ce classeur contient plus de %d éléments : ce n’est pas un tableau de synthèse.", maxParts)
	}
	var out bytes.Buffer
	repack := &repacker{zip: zip.NewWriter(&out), seen: map[string]bool{}, left: maxUnpacked}
	for _, part := range archive.File {
		if err := repack.add(part); err != nil {
			return nil, err
		}
	}
	if err := foreign(repack.seen, repack.mimetype); err != nil {
		return nil, err
	}
	if err := repack.zip.Close(); err != nil {
		return nil, fmt.Errorf("repack workbook: %w", err)
	}
	return out.Bytes(), nil
}

// maxStyles is ten times the styles of a large school workbook, in bytes.
const maxStyles = 2 << 20

type repacker struct {
	zip      *zip.Writer
	seen     map[string]bool
	left     int64 // bytes still allowed
	mimetype string
}

func (r *repacker) add(part *zip.File) error {
	name := strings.TrimPrefix(strings.ReplaceAll(part.Name, `\`, "/"), "/")
	if r.seen[name] || strings.HasSuffix(name, "/") || escapes(name) {
		return nil
	}
	r.seen[name] = true
	content, err := r.read(part)
	if err != nil {
		return err
	}
	if name == "mimetype" {
		r.mimetype = string(content[:min(len(content), 200)])
	}
	if isXML(name) {
		if len(content) > maxPart || name == "xl/styles.xml" && len(content) > maxStyles {
			return tooBig()
		}
		if content, err = trimSheet(content); err != nil {
			return err
		}
	}
	return r.write(name, content)
}

func (r *repacker) read(part *zip.File) ([]byte, error) {
	reader, err := part.Open()
	if err != nil {
		return nil, damaged(err)
	}
	defer reader.Close()
	content, err := io.ReadAll(io.LimitReader(reader, r.left+1))
	if err != nil {
		return nil, damaged(err)
	}
	if r.left -= int64(len(content)); r.left < 0 {
		return nil, tooBig()
	}
	return content, nil
}

func (r *repacker) write(name string, content []byte) error {
	part, err := r.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
	if err == nil {
		_, err = part.Write(content)
	}
	if err != nil {
		return fmt.Errorf("repack workbook: %w", err)
	}
	return nil
}

func tooBig() error {
	return fault.Invalidf("Ce classeur, une fois décompressé, est démesuré : ce n’est pas un tableau de synthèse.")
}

func isXML(name string) bool {
	return strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels") || strings.HasSuffix(name, ".vml")
}

func escapes(name string) bool {
	for _, step := range strings.Split(name, "/") {
		if step == ".." {
			return true
		}
	}
	return strings.ContainsAny(name, ":\x00")
}
