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
		if area := sheet.Width * sheet.Height; area > a4Area*large && area < a4Area*huge {
			f.Oversize++
		}
	}
}

// What makes a page sideways, or larger than A4, with some tolerance: a square
// has no side, and scanners add a margin. A page larger than A2 is an A4 whose
// scanner counted a point for each dot.
const (
	wide   = 1.1
	large  = 1.3
	huge   = 5
	a4Area = 595.28 * 841.89 // square points
)
