package export

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/export/gallery"
	"github.com/jalon-app/jalon/internal/export/pdf"
	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/media"
	"github.com/jalon-app/jalon/internal/typst"
)

// shared is prepared once for the documents of one kit.
type shared struct {
	pictures *gallery.Gallery

	attestations sync.Once
	list         []pdf.Attestation
	err          error
}

// attestations makes pages of the attestations. What cannot be bound keeps its
// place in the list, with the reason: the file itself is in the kit anyway.
func (in Input) attestations(ctx context.Context) ([]pdf.Attestation, error) {
	in.shared.attestations.Do(func() {
		for _, a := range edition.Attestations(in.Dossier) {
			bound, err := in.bind(ctx, a)
			if err != nil {
				in.shared.err = err
				return
			}
			in.shared.list = append(in.shared.list, bound)
		}
	})
	return in.shared.list, in.shared.err
}

func (in Input) bind(ctx context.Context, a edition.Attestation) (pdf.Attestation, error) {
	made := pdf.Attestation{Attestation: a}
	file, err := in.Open(a.Path)
	if err != nil {
		return made, fmt.Errorf("open %s: %w", a.Path, err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return made, fmt.Errorf("read %s: %w", a.Path, err)
	}
	bound, err := media.Bind(ctx, a.Path, info.Size(), file, a.Turn)
	if fault.IsInvalid(err) {
		made.Problem = err.Error()
		in.warnUnbound(made)
		return made, nil
	}
	if err != nil {
		return made, fmt.Errorf("bind %s: %w", a.Path, err)
	}
	made.Data, made.Extension = bound.Data, extensions[bound.MediaType]
	for _, page := range bound.Pages {
		made.Pages = append(made.Pages, pdf.Page(page))
	}
	return made, nil
}

var extensions = map[string]string{"application/pdf": ".pdf", "image/jpeg": ".jpg"}

func (in Input) warnUnbound(a pdf.Attestation) {
	if in.Warn != nil {
		in.Warn(fmt.Sprintf("« %s » n’est pas relié aux PDF. %s", a.Path, a.Problem))
	}
}

// writeBound makes a document that attestations are bound in. Where one stops
// the typesetter, though it looked sound, it is left out and the others stay.
func (in Input) writeBound(ctx context.Context, create Create, name string, job func([]pdf.Attestation) (typst.Job, error)) error {
	list, err := in.attestations(ctx)
	if err != nil {
		return err
	}
	data, err := in.typeset(ctx, list, job)
	var diagnostic *typst.Diagnostic
	if errors.As(err, &diagnostic) && len(list) > 0 {
		if list, err = in.sound(ctx, list); err == nil {
			data, err = in.typeset(ctx, list, job)
		}
	}
	if err != nil {
		return err
	}
	return writeFile(create, name, data)
}

func (in Input) typeset(ctx context.Context, list []pdf.Attestation, job func([]pdf.Attestation) (typst.Job, error)) ([]byte, error) {
	j, err := job(list)
	if err != nil {
		return nil, err
	}
	return in.Typesetter.Typeset(ctx, j)
}

// sound tries the attestations one by one, and gives a reason to those that
// cannot be typeset.
func (in Input) sound(ctx context.Context, list []pdf.Attestation) ([]pdf.Attestation, error) {
	p := in.portfolio()
	kept := make([]pdf.Attestation, len(list))
	for i, a := range list {
		kept[i] = a
		_, err := in.typeset(ctx, list[i:i+1], func(one []pdf.Attestation) (typst.Job, error) { return pdf.Attestations(p, one) })
		var diagnostic *typst.Diagnostic
		if errors.As(err, &diagnostic) {
			kept[i] = pdf.Attestation{Attestation: a.Attestation, Problem: "Le document ne peut pas être relié : enregistrez-le ou numérisez-le à nouveau."}
			in.warnUnbound(kept[i])
		} else if err != nil {
			return nil, err
		}
	}
	return kept, nil
}
