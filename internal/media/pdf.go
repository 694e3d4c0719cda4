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

func countPages(r io.ReadSeeker) (pages int, err error) {
	quiet()
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationRelaxed
	conf.Limits.MaxDecodeBytes = maxDecoded
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	err = fault.Contain(func() error {
		read, err := pdfcpu.ReadWithContext(ctx, r, conf)
		if err != nil {
			return fmt.Errorf("read pdf: %w", err)
		}
		if err := read.EnsurePageCount(); err != nil {
			return fmt.Errorf("count pages: %w", err)
		}
		pages = read.PageCount
		return nil
	})
	return pages, err
}
