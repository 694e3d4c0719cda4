package media

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu" // not its api package: one of its own imports costs 20 ms at every start
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"github.com/jalon-app/jalon/internal/fault"
)

// quiet keeps the PDF library from writing its settings in the user's home.
var quiet = sync.OnceFunc(func() { model.ConfigPath = "disable" })

// Bounds of what a PDF may cost before its pages are even counted. Scans are
// not decoded for that: only the tables of objects are.
const (
	maxDecoded = 32 << 20 // bytes
	patience   = 4 * time.Second
)

func (f *Facts) pdf(r io.ReadSeeker) {
	pages, err := countPages(r)
	switch {
	case errors.Is(err, pdfcpu.ErrWrongPassword):
		f.Problem = "Le PDF demande un mot de passe : enregistrez-le sans protection."
	case err != nil:
		f.Problem = "Le PDF est abîmé et ne s’ouvre pas : exportez-le ou numérisez-le à nouveau."
	case pages == 0:
		f.Problem = "Le PDF n’a aucune page."
	}
	f.Pages = pages
}

// countPages gives up after a while. The library looks at its context here and
// there only: what does not listen is left behind, with a reader that nobody
// else may use any more.
func countPages(r io.ReadSeeker) (int, error) {
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	type answer struct {
		pages int
		err   error
	}
	answers := make(chan answer, 1)
	go func() {
		var a answer
		a.err = fault.Contain(func() (err error) {
			a.pages, err = pagesOf(ctx, r)
			return err
		})
		answers <- a
	}()
	select {
	case a := <-answers:
		return a.pages, a.err
	case <-ctx.Done():
		return 0, fmt.Errorf("read pdf: %w", ctx.Err())
	}
}

func pagesOf(ctx context.Context, r io.ReadSeeker) (int, error) {
	quiet()
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationRelaxed
	conf.Limits.MaxDecodeBytes = maxDecoded
	read, err := pdfcpu.ReadWithContext(ctx, r, conf)
	if err != nil {
		return 0, fmt.Errorf("read pdf: %w", err)
	}
	if err := read.EnsurePageCount(); err != nil {
		return 0, fmt.Errorf("count pages: %w", err)
	}
	return read.PageCount, nil
}
