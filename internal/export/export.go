// Package export lists the documents a dossier becomes. Each is made from
// editions and written as bytes; none sees a store.
package export

import (
	"context"
	"io"
	"io/fs"
	"slices"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/export/attestation"
	"github.com/jalon-app/jalon/internal/export/site"
	"github.com/jalon-app/jalon/internal/export/xlsx"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// Input is what documents are made from.
type Input struct {
	Dossier    *snapshot.Dossier
	Framework  *competency.Framework
	Open       func(path string) (fs.File, error) // bytes of an attached file
	Template   []byte                             // the blank synthesis workbook
	Commission bool                               // show what only the commission may see
	Beside     []Document                         // what is made in the same kit, for links between documents
	Progress   func(done, total int)              // may be called from several goroutines
}

// Create opens a file of the output; it may be called from several goroutines.
type Create func(path string) (io.WriteCloser, error)

// Document is one output, a file or a folder, that can be asked for by name.
type Document struct {
	Name  string // path in the kit
	Title string // French
	Write func(context.Context, Input, Create) error
}

const workbookName = "tableau-de-synthese.xlsx"

// Documents is every document, in the order it is made.
var Documents = []Document{
	{workbookName, "Tableau de synthèse, le modèle officiel rempli", writeTable},
	{"site", "Portfolio en pages statiques : ouvrir site/index.html", writeSite},
	{"attestations", "Attestations de stage et certificats de travail", writeAttestations},
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
