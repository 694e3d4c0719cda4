package media

import (
	"context"
	"errors"
	"io"

	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/pdfdoc"
)

func (f *Facts) pdf(r io.ReadSeeker) {
	survey, err := pdfdoc.Read(context.Background(), r)
	var invalid *fault.Invalid
	switch {
	case errors.As(err, &invalid):
		f.Problem = invalid.Message
	case err != nil:
		f.Problem = pdfdoc.ErrDamaged.Error()
	}
	f.Pages, f.Unfilled = len(survey.Sheets), survey.Unfilled
	for _, sheet := range survey.Sheets {
		if sheet.Width > sheet.Height*wide {
			f.Sideways++
		}
		if sheet.Width*sheet.Height > a4Area*large {
			f.Oversize++
		}
	}
}

// What makes a page sideways, or larger than A4, with some tolerance: a square
// has no side, and scanners add a margin.
const (
	wide   = 1.1
	large  = 1.2
	a4Area = 595.28 * 841.89 // square points
)
