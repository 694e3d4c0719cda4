package pdf

import (
	"context"
	"fmt"
	"strconv"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/export/gallery"
)

// material gathers the files a document is printed with: each is read once,
// and has a short name of its own among the files of the job.
type material struct {
	ctx       context.Context
	portfolio *edition.Portfolio
	gallery   *gallery.Gallery
	files     map[string][]byte
	pictures  map[string]*picture
}

// picture is an image ready to be printed.
type picture struct {
	File   string `json:"file"`
	Width  int    `json:"width"` // pixels
	Height int    `json:"height"`
}

func newMaterial(ctx context.Context, p *edition.Portfolio, g *gallery.Gallery) *material {
	return &material{ctx: ctx, portfolio: p, gallery: g, files: map[string][]byte{}, pictures: map[string]*picture{}}
}

// add gives a file its name among those of the job.
func (m *material) add(data []byte, extension string) string {
	name := "/files/" + strconv.Itoa(len(m.files)+1) + extension
	m.files[name] = data
	return name
}

// code draws an address, once; no name when it is too long to be drawn.
func (m *material) code(address string) string {
	data, ok := codeOf(address)
	if !ok {
		return ""
	}
	return m.add(data, ".svg")
}

// picture makes an image of the dossier ready; none when the path leads to no
// image this audience may see.
func (m *material) picture(path string) (*picture, error) {
	if known, ok := m.pictures[path]; ok {
		return known, nil
	}
	file, ok := m.portfolio.File(path)
	if !ok || file.Width == 0 || file.Problem != "" {
		return nil, nil //nolint:nilnil // no image, and no error
	}
	ready, outline, err := m.gallery.Ready(m.ctx, path)
	if err != nil {
		return nil, err
	}
	bound, err := plate(ready)
	if err != nil {
		return nil, fmt.Errorf("prepare %s: %w", path, err)
	}
	p := &picture{m.add(bound, ".pdf"), outline.Width, outline.Height}
	m.pictures[path] = p
	return p, nil
}
