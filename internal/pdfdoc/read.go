// Package pdfdoc reads PDFs nobody vouches for, and makes of one what a
// typesetter can place: pages that stand upright, with what was filled in or
// stamped drawn on them. Everything is bounded in time and memory. It writes
// no file and never knows a dossier.
package pdfdoc

import (
	"bytes"
	"cmp"
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

// What keeps a PDF from being read, as one tells the person.
var (
	ErrPassword = fault.Invalidf("Le PDF demande un mot de passe : enregistrez-le sans protection.")
	ErrLocked   = fault.Invalidf("Le PDF est protégé d’une façon que Jalon n’ouvre pas : enregistrez-le sans protection.")
	ErrDamaged  = fault.Invalidf("Le PDF est abîmé et ne s’ouvre pas : exportez-le ou numérisez-le à nouveau.")
	ErrSlow     = fault.Invalidf("Le PDF est abîmé, ou trop long à lire : exportez-le ou numérisez-le à nouveau.")
	ErrNoPage   = fault.Invalidf("Le PDF n’a aucune page.")
	ErrCut      = fault.Invalidf("Le PDF est abîmé, il en manque un morceau : copiez-le ou numérisez-le à nouveau.")
)

// quiet keeps the PDF library from writing its settings in the user's home.
var quiet = sync.OnceFunc(func() { model.ConfigPath = "disable" })

// Bounds of what a PDF may cost. Scans are not decoded: only the tables of
// objects are.
const (
	maxDecoded = 32 << 20 // bytes
	patience   = 4 * time.Second
)

// within gives up after a while. The library looks at its context while it
// reads and there only: what does not listen is left behind, with a reader that
// nobody else may use any more.
func within[T any](ctx context.Context, limit time.Duration, work func(context.Context) (T, error)) (T, error) {
	ctx, stop := context.WithTimeout(ctx, limit)
	defer stop()
	type answer struct {
		value T
		err   error
	}
	answers := make(chan answer, 1)
	go func() {
		var a answer
		a.err = fault.Contain(func() (err error) {
			a.value, err = work(ctx)
			return err
		})
		answers <- a
	}()
	var none T
	select {
	case a := <-answers:
		return a.value, a.err
	case <-ctx.Done():
		return none, fmt.Errorf("read pdf: %w", ctx.Err())
	}
}

// load reads the tables of objects, and says in its own words what forbids it.
// A file cut short is mended by the library into one with holes: it is refused.
func load(ctx context.Context, r io.ReadSeeker) (*model.XRefTable, error) {
	quiet()
	if whole, err := ends(r); err != nil || !whole {
		return nil, cmp.Or(err, ErrCut)
	}
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationRelaxed
	conf.Limits.MaxDecodeBytes = maxDecoded
	read, err := pdfcpu.ReadWithContext(ctx, r, conf)
	switch {
	case errors.Is(err, pdfcpu.ErrWrongPassword):
		return nil, ErrPassword
	case errors.Is(err, pdfcpu.ErrUnsupportedEncryptionFeature):
		return nil, ErrLocked
	case err != nil:
		return nil, fmt.Errorf("read pdf: %w", err)
	}
	return read.XRefTable, nil
}

// ends looks for the mark of the end, which some scanners pad with zeros.
func ends(r io.ReadSeeker) (bool, error) {
	size, err := r.Seek(0, io.SeekEnd)
	if err != nil {
		return false, fmt.Errorf("seek in pdf: %w", err)
	}
	tail := make([]byte, min(size, 64<<10))
	if _, err := r.Seek(-int64(len(tail)), io.SeekEnd); err != nil {
		return false, fmt.Errorf("seek in pdf: %w", err)
	}
	if _, err := io.ReadFull(r, tail); err != nil {
		return false, fmt.Errorf("read pdf: %w", err)
	}
	tail = bytes.TrimRight(tail, "\x00\t\r\n\f ")
	if _, err := r.Seek(0, io.SeekStart); err != nil {
		return false, fmt.Errorf("seek in pdf: %w", err)
	}
	return bytes.Contains(tail[max(0, len(tail)-2048):], []byte("%%EOF")), nil
}

// told keeps what is said to the person; anything else is a damaged file, as
// long as the caller has not given up.
func told(ctx context.Context, err error) error {
	switch {
	case err == nil || fault.IsInvalid(err):
		return err
	case ctx.Err() != nil:
		return fmt.Errorf("read pdf: %w", ctx.Err())
	case errors.Is(err, context.DeadlineExceeded):
		return because(ErrSlow, err)
	}
	return because(ErrDamaged, err)
}

// because keeps a cause for the operator.
func because(said, cause error) error {
	return &fault.Invalid{Message: said.Error(), Cause: errors.Join(said, cause)}
}
