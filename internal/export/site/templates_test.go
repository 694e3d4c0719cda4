package site

import (
	"io"
	"io/fs"
	"testing"

	"github.com/jba/templatecheck"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// Every template is checked with the type of its page: a field that does not
// exist is found without being shown.
func TestEveryTemplateIsTyped(t *testing.T) {
	f, err := competency.NewLibrary(frameworks.Files).Load("bts-sio")
	if err != nil {
		t.Fatal(err)
	}
	d := &snapshot.Dossier{Framework: "bts-sio", Realisations: []snapshot.Realisation{{ID: "r", Title: "R", Setting: snapshot.Formation}}}
	p := edition.NewPortfolio(d, f, false)
	b, err := newBuild(&p, Options{
		Open:   func(string) (fs.File, error) { return nil, fs.ErrNotExist },
		Create: func(string) (io.WriteCloser, error) { return nil, fs.ErrInvalid },
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, job := range b.pages() {
		made := job.make(&writing{build: b, file: job.file})
		if err := templatecheck.CheckHTML(sheets[job.template].Lookup("layout"), made); err != nil {
			t.Errorf("%s: %v", job.template, err)
		}
	}
}
