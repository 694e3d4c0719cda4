package pdf_test

import (
	"bytes"
	"context"
	"io/fs"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/export/gallery"
	"github.com/jalon-app/jalon/internal/export/pdf"
	"github.com/jalon-app/jalon/internal/media"
	"github.com/jalon-app/jalon/internal/typst"
)

// book is the printed dossier: all its text is compared, page by page, and one
// page of each kind as a picture.
func (c cast) book(seen ...int) paper {
	return paper{name: "portfolio." + c.name, seen: seen, print: func() (typst.Job, error) {
		list, err := c.attestations()
		if err != nil {
			return typst.Job{}, err
		}
		return pdf.Portfolio(context.Background(), c.edition(), list, gallery.New(c.open))
	}}
}

func (c cast) bundle(pages int) paper {
	return paper{name: "attestations." + c.name, pages: pages, print: func() (typst.Job, error) {
		list, err := c.attestations()
		if err != nil {
			return typst.Job{}, err
		}
		return pdf.Attestations(c.edition(), list)
	}}
}

func (c cast) pocket(pages int) paper {
	return paper{name: "fiche-de-poche." + c.name, pages: pages, print: func() (typst.Job, error) {
		return pdf.Pocket(c.edition(), c.framework.Exam)
	}}
}

func (c cast) edition() *edition.Portfolio {
	p := edition.NewPortfolio(c.dossier, c.framework, false)
	return &p
}

// attestations makes pages of the documents of an example.
func (c cast) attestations() ([]pdf.Attestation, error) {
	var list []pdf.Attestation
	for _, a := range edition.Attestations(c.dossier) {
		bound, err := c.bind(a)
		if err != nil {
			return nil, err
		}
		list = append(list, bound)
	}
	return list, nil
}

func (c cast) bind(a edition.Attestation) (pdf.Attestation, error) {
	data, err := fs.ReadFile(opener(c.open), a.Path)
	if err != nil {
		return pdf.Attestation{}, err
	}
	bound, err := media.Bind(context.Background(), a.Path, int64(len(data)), bytes.NewReader(data), a.Turn)
	if err != nil {
		return pdf.Attestation{}, err
	}
	made := pdf.Attestation{Attestation: a, Data: bound.Data, Extension: ".pdf"}
	for _, page := range bound.Pages {
		made.Pages = append(made.Pages, pdf.Page(page))
	}
	return made, nil
}

// opener is the way to the files of an example, as a file system.
type opener func(string) (fs.File, error)

func (o opener) Open(name string) (fs.File, error) { return o(name) }
