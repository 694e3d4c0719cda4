//go:build linux

// Package benchmark measures the program as people run it: the binary, on
// dossiers of several sizes, beside Hugo on the same pages, and its PDFs beside
// Chromium and WeasyPrint on the same text. « make bench » runs it; nothing here
// is a test.
package benchmark

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/folder"
	"github.com/jalon-app/jalon/internal/snapshot"
)

var embedded = regexp.MustCompile(`!\[[^\]]*\]\([^)]*\)`)

// generate writes a dossier folder of n réalisations made of the texts of the
// demo cast, without images nor attached files.
func generate(tb testing.TB, n int) (string, *snapshot.Dossier) {
	tb.Helper()
	d := cast(tb)
	models := d.Realisations
	d.Realisations = nil
	for i := range n {
		r := models[i%len(models)]
		r.ID = fmt.Sprintf("%04d-%s", i+1, r.ID)
		d.Realisations = append(d.Realisations, r)
	}
	d.Canonicalise()
	files, err := folder.Render(d)
	if err != nil {
		tb.Fatal(err)
	}
	dir := filepath.Join(tb.TempDir(), fmt.Sprintf("dossier-%d", n))
	if err := folder.Save(dir, files); err != nil {
		tb.Fatal(err)
	}
	return dir, d
}

// cast merges the réalisations of every demo dossier into the first one, texts
// only.
func cast(tb testing.TB) *snapshot.Dossier {
	tb.Helper()
	dirs, err := filepath.Glob("../../examples/*")
	if err != nil || len(dirs) == 0 {
		tb.Fatal("no demo dossier", err)
	}
	var merged *snapshot.Dossier
	for _, dir := range dirs {
		f, err := folder.Read(os.DirFS(dir), competency.NewLibrary(frameworks.Files))
		if err != nil {
			tb.Fatal(err)
		}
		if merged == nil {
			merged = &f.Dossier
			merged.Declared, merged.Files = nil, nil
			for i := range merged.Internships {
				merged.Internships[i].Attestation = nil
			}
			continue
		}
		merged.Realisations = append(merged.Realisations, f.Dossier.Realisations...)
	}
	for i := range merged.Realisations {
		textsOnly(&merged.Realisations[i])
	}
	return merged
}

func textsOnly(r *snapshot.Realisation) {
	for _, text := range []*string{&r.Context, &r.Need, &r.Environment, &r.Approach, &r.Contribution, &r.Retrospective} {
		*text = embedded.ReplaceAllString(*text, "")
	}
	for i := range r.Evidence {
		r.Evidence[i].File, r.Evidence[i].URL = "", "https://exemple.fr/"+r.Evidence[i].ID
	}
}
