package typst

import "context"

// Job is one document to typeset.
type Job struct {
	Name  string            // of the document, for errors: « portfolio.pdf »
	Main  string            // path of its template, a key of Files
	Files map[string][]byte // by absolute path: « /lib.typ », « /data.json », « /files/a.png »
}

// Typesetter turns jobs into PDFs. It may be called from several goroutines.
type Typesetter interface {
	Typeset(ctx context.Context, j Job) ([]byte, error)
}
