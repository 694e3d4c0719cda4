// Package gallery makes the pictures of a dossier ready to be shown, once for
// all the documents of a kit. It never knows who may see them.
package gallery

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"sync"

	"golang.org/x/sync/semaphore"

	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/media"
)

// maxPixels bounds the pictures decoded at the same time: some 100 MB. A larger
// one is decoded alone.
const maxPixels = 24_000_000

// maxKept bounds what is kept for the next document, in bytes; beyond, a
// picture is made again.
const maxKept = 64 << 20

// Gallery serves several goroutines.
type Gallery struct {
	open   func(path string) (fs.File, error)
	pixels *semaphore.Weighted

	mutex sync.Mutex
	made  map[string]*picture
	kept  int
}

type picture struct {
	mutex   sync.Mutex // one makes it, the others wait
	data    []byte
	outline media.Outline
}

// New opens nothing yet.
func New(open func(path string) (fs.File, error)) *Gallery {
	return &Gallery{open: open, pixels: semaphore.NewWeighted(maxPixels), made: map[string]*picture{}}
}

// Ready gives a picture as media.Ready makes it, and its outline. Nobody may
// change the bytes.
func (g *Gallery) Ready(ctx context.Context, path string) ([]byte, media.Outline, error) {
	p := g.place(path)
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.data != nil {
		return p.data, p.outline, nil
	}
	data, outline, err := g.make(ctx, path)
	if err == nil && g.keep(len(data)) {
		p.data, p.outline = data, outline
	}
	return data, outline, err
}

func (g *Gallery) place(path string) *picture {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	if g.made[path] == nil {
		g.made[path] = &picture{}
	}
	return g.made[path]
}

func (g *Gallery) keep(size int) bool {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	if g.kept+size > maxKept {
		return false
	}
	g.kept += size
	return true
}

func (g *Gallery) make(ctx context.Context, path string) ([]byte, media.Outline, error) {
	raw, err := g.read(path)
	if err != nil {
		return nil, media.Outline{}, err
	}
	outline, err := media.Sketch(raw)
	if err != nil {
		return nil, outline, unreadable(path, err)
	}
	weight := int64(min(outline.Pixels, maxPixels))
	if err := g.pixels.Acquire(ctx, weight); err != nil {
		return nil, outline, fmt.Errorf("wait for %s: %w", path, err)
	}
	defer g.pixels.Release(weight)
	ready, err := media.Ready(raw)
	if err != nil {
		return nil, outline, unreadable(path, err)
	}
	return ready, outline, nil
}

func (g *Gallery) read(path string) ([]byte, error) {
	file, err := g.open(path)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, media.MaxFile))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return data, nil
}

// unreadable names the picture in what a person reads.
func unreadable(path string, err error) error {
	if fault.IsInvalid(err) {
		return fault.Invalidf("« %s » : %w", path, err)
	}
	return fmt.Errorf("picture %s: %w", path, err)
}
