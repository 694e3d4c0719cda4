package export

import (
	"cmp"
	"context"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/export/pdf"
	"github.com/jalon-app/jalon/internal/snapshot"
	"github.com/jalon-app/jalon/internal/typst"
)

// printed is a PDF made of one job.
func printed(name, title string, job func(Input) (typst.Job, error)) Document {
	return Document{Name: name, Title: title, Printed: true, Write: func(ctx context.Context, in Input, create Create) error {
		j, err := job(in)
		if err != nil {
			return err
		}
		data, err := in.Typesetter.Typeset(ctx, j)
		if err != nil {
			return err
		}
		return writeFile(create, name, data)
	}}
}

func (in Input) portfolio() *edition.Portfolio {
	p := edition.NewPortfolio(in.Dossier, in.Framework, in.Commission)
	return &p
}

func tableJob(in Input) (typst.Job, error) {
	return pdf.SynthesisTable(edition.NewSynthesisTable(in.Dossier, in.Framework))
}

func pocketJob(in Input) (typst.Job, error) { return pdf.Pocket(in.portfolio(), in.Framework.Exam) }

func conformityJob(in Input) (typst.Job, error) {
	return pdf.ConformityForm(edition.NewConformityForm(in.Dossier, in.Framework))
}

func gridJob(in Input) (typst.Job, error) {
	return pdf.Grid(edition.NewGrid(in.Dossier, in.Framework))
}

func remarkJob(in Input) (typst.Job, error) {
	return pdf.RemarkSheet(edition.NewRemarkSheet(in.Dossier, in.Framework))
}

// attestationForms is a form to sign for each internship.
func attestationForms(d *snapshot.Dossier, f *competency.Framework) []Document {
	var list []Document
	for _, form := range edition.AttestationForms(d, f) {
		list = append(list, printed(pdf.AttestationName(form), "Attestation à faire signer : "+cmp.Or(form.Host.Name, form.Internship),
			func(Input) (typst.Job, error) { return pdf.AttestationForm(form) }))
	}
	return list
}

// writePortfolio prints the dossier with its attestations at the end.
func writePortfolio(ctx context.Context, in Input, create Create) error {
	p := in.portfolio()
	return in.writeBound(ctx, create, pdf.PortfolioName, func(list []pdf.Attestation) (typst.Job, error) {
		return pdf.Portfolio(ctx, p, list, in.shared.pictures)
	})
}

// writeBundle binds the attestations alone; a dossier may have none yet.
func writeBundle(ctx context.Context, in Input, create Create) error {
	if len(edition.Attestations(in.Dossier)) == 0 {
		return nil
	}
	p := in.portfolio()
	return in.writeBound(ctx, create, pdf.AttestationsName, func(list []pdf.Attestation) (typst.Job, error) {
		return pdf.Attestations(p, list)
	})
}
