// Package site writes the portfolio as static files that open anywhere: from a
// USB key, on a phone, without network nor JavaScript. It knows the edition it
// is given and never a store; it opens and creates files only through its
// options, and reads no clock.
package site

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/export/gallery"
	"github.com/jalon-app/jalon/internal/fault"
)

// Options says where the files come from and go to.
type Options struct {
	Context  context.Context                           // ends the work early; may be nil
	Open     func(path string) (fs.File, error)        // a file of the dossier
	Pictures *gallery.Gallery                          // what other documents of the kit share; may be nil
	Create   func(path string) (io.WriteCloser, error) // a file of the site; safe for concurrent use
	Progress func(done, total int)                     // may be nil; safe for concurrent use
	Workbook string                                    // link to the official workbook from the top of the site, empty when it was not built
}

// Write writes the whole site. The same portfolio always gives the same bytes.
func Write(p edition.Portfolio, o Options) error {
	if o.Pictures == nil {
		o.Pictures = gallery.New(o.Open)
	}
	b, err := newBuild(&p, o)
	if err != nil {
		return err
	}
	jobs := b.pages()
	b.index = make([][]entry, len(jobs))
	b.total.Store(int64(len(jobs)))
	if err := b.each(len(jobs), func(i int) error { return b.page(jobs[i], i) }); err != nil {
		return err
	}
	wanted := b.files.wanted()
	b.total.Add(int64(len(wanted)))
	if err := b.each(len(wanted), func(i int) error { return b.files.copy(wanted[i]) }); err != nil {
		return err
	}
	return b.extras()
}

// build is one writing of one site.
type build struct {
	portfolio *edition.Portfolio
	options   Options
	shell     shell
	files     *fileSet
	targets   map[string]string // path of a document in the dossier → page
	index     [][]entry         // of the search, one list a page
	buffers   sync.Pool
	done      atomic.Int64
	total     atomic.Int64
}

func newBuild(p *edition.Portfolio, o Options) (*build, error) {
	if o.Open == nil || o.Create == nil {
		return nil, fmt.Errorf("write site: no way to open or create files")
	}
	if o.Context == nil {
		o.Context = context.Background()
	}
	b := &build{portfolio: p, options: o, shell: newShell(p), targets: targets(p)}
	b.files = newFileSet(p, o)
	b.buffers.New = func() any { return new(bytes.Buffer) }
	return b, nil
}

// each runs n pieces of work, a few at a time.
func (b *build) each(n int, work func(i int) error) error {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		group.Go(func() error {
			return fault.Contain(func() error { return b.one(i, work) })
		})
	}
	return group.Wait()
}

func (b *build) one(i int, work func(i int) error) error {
	if err := b.options.Context.Err(); err != nil {
		return fmt.Errorf("write site: %w", err)
	}
	if err := work(i); err != nil {
		return err
	}
	if done := b.done.Add(1); b.options.Progress != nil {
		b.options.Progress(int(done), int(b.total.Load()))
	}
	return nil
}

// page makes one page and keeps what the search will know of it.
func (b *build) page(job job, position int) error {
	w := &writing{build: b, file: job.file}
	made := job.make(w)
	if w.err != nil {
		return fmt.Errorf("page %s: %w", job.file, w.err)
	}
	b.index[position] = w.entries
	out := b.buffers.Get().(*bytes.Buffer)
	defer b.buffers.Put(out)
	out.Reset()
	if err := sheets[job.template].ExecuteTemplate(out, "layout", made); err != nil {
		return fmt.Errorf("page %s: %w", job.file, err)
	}
	return b.put(job.file, out.Bytes())
}

func (b *build) put(name string, data []byte) error {
	return create(b.options.Create, name, bytes.NewReader(data))
}

// create writes one file and reports the failure of its closing too.
func create(open func(string) (io.WriteCloser, error), name string, from io.Reader) (err error) {
	out, err := open(name)
	if err != nil {
		return fmt.Errorf("create %s: %w", name, err)
	}
	defer func() {
		if closing := out.Close(); err == nil && closing != nil {
			err = fmt.Errorf("close %s: %w", name, closing)
		}
	}()
	if _, err := io.Copy(out, from); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}
