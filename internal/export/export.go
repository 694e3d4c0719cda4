// Package export lists the documents a dossier becomes. Each is made from
// editions and written as bytes; none sees a store.
package export

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/export/attestation"
	"github.com/jalon-app/jalon/internal/export/gallery"
	"github.com/jalon-app/jalon/internal/export/site"
	"github.com/jalon-app/jalon/internal/export/xlsx"
	"github.com/jalon-app/jalon/internal/snapshot"
	"github.com/jalon-app/jalon/internal/typst"
)

// Input is what documents are made from.
type Input struct {
	Dossier    *snapshot.Dossier
	Framework  *competency.Framework
	Open       func(path string) (fs.File, error) // bytes of an attached file
	Template   []byte                             // the blank synthesis workbook
	Commission bool                               // show what only the commission may see
	Typesetter typst.Typesetter                   // makes the PDFs
	Beside     []Document                         // what is made in the same kit, for links between documents
	Progress   func(done, total int)              // may be called from several goroutines
	Warn       func(sentence string)              // in French, of what is made but not whole

	shared *shared
}

// Shared gives every document of one kit what is prepared once for all.
func (in Input) Shared() Input {
	in.shared = &shared{pictures: gallery.New(in.Open)}
	return in
}

// Create opens a file of the output; it may be called from several goroutines.
type Create func(path string) (io.WriteCloser, error)

// Document is one output, a file or a folder, that can be asked for by name.
type Document struct {
	Name    string // path in the kit
	Title   string // French
	Printed bool   // a PDF: it needs the typesetter
	Write   func(context.Context, Input, Create) error
}

const workbookName = "tableau-de-synthese.xlsx"

// Documents is every document of a dossier, in the order it is made: the
// longest first.
func Documents(d *snapshot.Dossier, f *competency.Framework) []Document {
	list := []Document{
		{Name: "portfolio.pdf", Title: "Le dossier imprimé, attestations reliées", Printed: true, Write: writePortfolio},
		{Name: "site", Title: "Portfolio en pages statiques : ouvrir site/index.html", Write: writeSite},
		{Name: workbookName, Title: "Tableau de synthèse, le modèle officiel rempli", Write: writeTable},
		{Name: "attestations", Title: "Attestations de stage et certificats de travail", Write: writeAttestations},
		printed("tableau-de-synthese.pdf", "Tableau de synthèse, à imprimer", tableJob),
		{Name: "attestations.pdf", Title: "Les attestations en un seul fichier", Printed: true, Write: writeBundle},
		printed("fiche-de-poche.pdf", "Deux pages pour le jour sans écran", pocketJob),
		printed("controle-de-conformite.pdf", "Contrôle de conformité, vierge", conformityJob),
		printed("grille-vierge.pdf", "Grille d’aide à l’évaluation, recto et verso", gridJob),
		printed("fiche-appreciation-vierge.pdf", "Fiche d’appréciation, vierge", remarkJob),
	}
	return append(list, attestationForms(d, f)...)
}

func writeAttestations(_ context.Context, in Input, create Create) error {
	return attestation.Write(edition.Attestations(in.Dossier), in.Open, create)
}

// writeTable fills the official workbook; a diploma may have none.
func writeTable(_ context.Context, in Input, create Create) error {
	if in.Template == nil {
		return nil
	}
	out, err := create(workbookName)
	if err != nil {
		return err
	}
	if err := xlsx.Fill(edition.NewSynthesisTable(in.Dossier, in.Framework), in.Template, out); err != nil {
		_ = out.Close() // the filling's error says more
		return err
	}
	return out.Close()
}

func writeSite(ctx context.Context, in Input, create Create) error {
	return site.Write(edition.NewPortfolio(in.Dossier, in.Framework, in.Commission), site.Options{
		Context:  ctx,
		Open:     in.Open,
		Pictures: in.shared.pictures,
		Create:   func(name string) (io.WriteCloser, error) { return create("site/" + name) },
		Progress: in.Progress,
		Workbook: workbookBeside(in),
	})
}

// workbookBeside is the way from the site to the workbook, if there is one.
func workbookBeside(in Input) string {
	made := slices.ContainsFunc(in.Beside, func(d Document) bool { return d.Name == workbookName })
	if !made || in.Template == nil || in.Dossier.PortfolioURL != "" && !in.Commission {
		return "" // a site that is published stands alone
	}
	return "../" + workbookName
}

// writeFile writes a whole file of the output.
func writeFile(create Create, name string, data []byte) error {
	out, err := create(name)
	if err != nil {
		return err
	}
	if _, err := out.Write(data); err != nil {
		_ = out.Close() // the write's error says more
		return fmt.Errorf("write %s: %w", name, err)
	}
	return out.Close()
}
