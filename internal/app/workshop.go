package app

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/conformity"
	"github.com/jalon-app/jalon/internal/export"
	"github.com/jalon-app/jalon/internal/export/kit"
	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/report"
	"github.com/jalon-app/jalon/internal/typst"
	"github.com/jalon-app/jalon/internal/yamldoc"
)

// workshop makes kits, with one PDF engine for all.
type workshop struct {
	buildCommand
	library *competency.Library
	press   *typst.Press
	bar     *progress
}

func (c buildCommand) workshop(s streams, library *competency.Library, children int) *workshop {
	bar := newProgress(s.err)
	return &workshop{c, library, newPress(bar, children), bar}
}

func (w *workshop) close() {
	w.press.Close()
	w.bar.clear()
}

// product is a kit that was made.
type product struct {
	dir, out string
	in       export.Input
	entries  []kit.Entry
	warnings warnings
}

// make builds the kit of one dossier: whole, or not at all.
func (w *workshop) make(ctx context.Context, dir, out string) (*product, error) {
	p := &product{dir: dir, out: out}
	if err := w.read(p); err != nil {
		return nil, err
	}
	k, err := kit.Begin(out)
	if err != nil {
		return nil, err
	}
	defer k.Discard()
	if err := w.writeAll(ctx, p, k); err != nil {
		return nil, err
	}
	hash, err := p.in.Dossier.Hash()
	if err != nil {
		return nil, err
	}
	if err := k.Seal(hash, readMe(p.in, hash, k.Entries())); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	p.entries = k.Entries()
	return p, k.Commit()
}

// read gathers what the kit is made from.
func (w *workshop) read(p *product) error {
	f, err := openFolder(p.dir, w.library)
	if err != nil {
		return err
	}
	if len(f.Defects) > 0 {
		return from(p.dir, f.Defects)
	}
	if err := apart(p.dir, p.out); err != nil {
		return err
	}
	template, err := w.template(w.library, f.Framework)
	if err != nil {
		return err
	}
	dossier := f.Dossier // a copy: what was kept to place findings can go
	p.in = export.Input{
		Dossier: &dossier, Framework: f.Framework, Open: f.Files.Open, Template: template, Commission: w.Commission, Typesetter: w.press,
	}.Shared()
	p.in.Beside, err = w.documents(&dossier, f.Framework)
	return err
}

// writeAll makes the documents side by side: each reads the same frozen value
// and writes its own files.
func (w *workshop) writeAll(ctx context.Context, p *product, k *kit.Kit) error {
	p.in.Warn = p.warnings.add
	group, working := errgroup.WithContext(ctx)
	if slices.ContainsFunc(p.in.Beside, func(d export.Document) bool { return d.Printed }) {
		group.Go(func() error { return w.press.Warm(working) }) // while the rest is being read
	}
	for _, d := range p.in.Beside {
		own := p.in
		own.Progress = func(done, total int) { w.bar.step(d.Name, done, total) }
		group.Go(func() error {
			return fault.Contain(func() error { return d.Write(working, own, k.Create) })
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	return ctx.Err()
}

func (p *product) size() (files int, bytes int64) {
	for _, e := range p.entries {
		bytes += e.Size
	}
	return len(p.entries), bytes
}

// tell says what was made, and what check would say of it: a kit is built from
// any dossier, ready or not.
func (p *product) tell(out io.Writer) error {
	files, bytes := p.size()
	fmt.Fprintf(out, "%s : %s, %s.\n", p.out, fr.Count(files, "fichier", "fichiers"), fr.Size(bytes))
	for _, d := range p.in.Beside {
		if made(p.entries, d.Name) {
			fmt.Fprintf(out, "  %-30s %s\n", d.Name, d.Title)
		}
	}
	fmt.Fprintf(out, "  %-30s %s\n", kit.ArchiveName, "Le tout en un fichier, pour une clé USB ou un envoi")
	_, err := fmt.Fprintf(out, "Contrôle : %s Détail : jalon check %s\n", p.verdict(), shellQuoted(p.dir))
	return err
}

func (p *product) verdict() string {
	return report.Report{Findings: report.Locate(conformity.Check(p.in.Dossier, p.in.Framework), nowhere)}.Verdict()
}

// made tells whether a document, a file or a folder, is in the kit.
func made(entries []kit.Entry, name string) bool {
	return slices.ContainsFunc(entries, func(e kit.Entry) bool {
		return e.Path == name || strings.HasPrefix(e.Path, name+"/")
	})
}

// nowhere serves a count of findings, which needs no place.
func nowhere(string) yamldoc.Position { return yamldoc.Position{} }
