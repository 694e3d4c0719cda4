// Package export lists the documents a dossier becomes. Each is made from
// editions and written as bytes; none sees a store.
package export

import (
	"context"
	"io"
	"io/fs"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/export/attestation"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// Input is what documents are made from.
type Input struct {
	Dossier    *snapshot.Dossier
	Framework  *competency.Framework
	Open       func(path string) (fs.File, error) // bytes of an attached file
	Template   []byte                             // the blank synthesis workbook
	Commission bool                               // show what only the commission may see
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

// Documents is every document, in the order it is made.
var Documents = []Document{
	{"attestations", "Attestations", writeAttestations},
}

func writeAttestations(_ context.Context, in Input, create Create) error {
	return attestation.Write(edition.Attestations(in.Dossier), in.Open, create)
}
