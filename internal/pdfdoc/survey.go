package pdfdoc

import (
	"context"
	"io"
)

// Survey is what is known of a PDF without drawing it.
type Survey struct {
	Sheets   []Sheet // one a page
	Unfilled int     // text fields of a form, left empty
}

// Read surveys a PDF, which nothing else may read afterwards. Its errors are
// told to the person.
func Read(ctx context.Context, r io.ReadSeeker) (Survey, error) {
	found, err := within(ctx, patience, func(ctx context.Context) (Survey, error) {
		objects, err := load(ctx, r)
		if err != nil {
			return Survey{}, err
		}
		found, err := leaves(objects)
		if err != nil {
			return Survey{}, err
		}
		var s Survey
		for _, p := range found.pages {
			s.Sheets = append(s.Sheets, p.sheet(0))
			for _, a := range annotations(objects, p) {
				if unfilled(objects, a) {
					s.Unfilled++
				}
			}
		}
		return s, nil
	})
	return found, told(ctx, err)
}
