package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"golang.org/x/sync/errgroup"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/conformity"
	"github.com/jalon-app/jalon/internal/export"
	"github.com/jalon-app/jalon/internal/export/kit"
	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/folder"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/intake"
	"github.com/jalon-app/jalon/internal/report"
	"github.com/jalon-app/jalon/internal/workbook"
	"github.com/jalon-app/jalon/internal/yamldoc"
)

const templateName = "tableau-de-synthese.xlsx"

type buildCommand struct {
	Dir        string `arg:"" name:"dir" help:"Le dossier à produire."`
	Out        string `name:"out" short:"o" required:"" placeholder:"OUT" help:"Le dossier à écrire ; s’il vient de Jalon, il est remplacé d’un coup."`
	Template   string `name:"template" placeholder:"XLSX" help:"Remplir ce tableau de synthèse au lieu du modèle officiel."`
	Commission bool   `name:"commission" help:"Montrer aussi les preuves réservées à la commission."`
	Only       string `name:"only" placeholder:"NOM" help:"Ne produire que ce document, par exemple portfolio.pdf."`
	NoPDF      bool   `name:"no-pdf" help:"Ne produire aucun PDF."`
}

// Run catches an interruption, to leave nothing half-written; a second one
// ends the program as usual.
func (c buildCommand) Run(s streams, library *competency.Library) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	f, err := openFolder(c.Dir, library)
	if err != nil {
		return err
	}
	if len(f.Defects) > 0 {
		return from(c.Dir, f.Defects)
	}
	if strings.TrimSpace(c.Out) == "" {
		return fault.Invalidf("Donnez le nom du dossier à écrire, après -o.")
	}
	if err := apart(c.Dir, c.Out); err != nil {
		return err
	}
	in, err := c.input(f, library)
	if err != nil {
		return err
	}
	documents, err := c.documents(in)
	if err != nil {
		return err
	}
	return c.write(ctx, s, in, documents)
}

// apart refuses to write over the dossier or one of its parents.
func apart(dir, out string) error {
	from, err := realPath(dir)
	if err != nil {
		return fmt.Errorf("resolve %s: %w", dir, err)
	}
	to, err := realPath(out)
	if err != nil {
		return fmt.Errorf("resolve %s: %w", out, err)
	}
	if rel, err := filepath.Rel(to, from); err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return fault.Invalidf("« %s » contient le dossier lui-même : choisissez un autre endroit pour la production.", out)
	}
	return nil
}

// realPath follows the links of a path that exists.
func realPath(name string) (string, error) {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	return filepath.Abs(name)
}

func (c buildCommand) input(f *folder.Folder, library *competency.Library) (export.Input, error) {
	template, err := c.template(library, f.Framework)
	if err != nil {
		return export.Input{}, err
	}
	dossier := f.Dossier // a copy: what was kept to place findings can go
	return export.Input{Dossier: &dossier, Framework: f.Framework, Open: f.Files.Open, Template: template, Commission: c.Commission}, nil
}

func (c buildCommand) template(library *competency.Library, framework *competency.Framework) ([]byte, error) {
	if c.Template != "" {
		return ownTemplate(c.Template, framework)
	}
	data, err := library.Open(framework.Code, templateName)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil // a diploma without an official workbook
	}
	return data, err
}

// ownTemplate reads a school's own workbook. Marks made by colour would stay
// under the values: such a workbook is somebody's table, not a form.
func ownTemplate(name string, framework *competency.Framework) ([]byte, error) {
	data, err := readFile(name, workbook.MaxSize)
	if err != nil {
		return nil, err
	}
	table, err := intake.ReadTable(data, framework)
	if err == nil && len(table.Coloured) > 0 {
		return nil, fault.Invalidf("« %s » est déjà coché par la couleur (%s) : prenez un modèle vierge.", name, strings.Join(table.Coloured[:min(5, len(table.Coloured))], ", "))
	}
	return data, nil // what is no table is refused, with its labels, when it is filled
}

// documents are those asked for.
func (c buildCommand) documents(in export.Input) ([]export.Document, error) {
	all := export.Documents(in.Dossier, in.Framework)
	if c.Only == "" {
		return slices.DeleteFunc(all, func(d export.Document) bool { return d.Printed && c.NoPDF }), nil
	}
	var names []string
	for _, d := range all {
		if d.Name == c.Only {
			return []export.Document{d}, nil
		}
		names = append(names, d.Name)
	}
	return nil, fault.Invalidf("Document inconnu « %s ».%s", c.Only, fr.DidYouMean(c.Only, names))
}

func (c buildCommand) write(ctx context.Context, s streams, in export.Input, documents []export.Document) error {
	k, err := kit.Begin(c.Out)
	if err != nil {
		return err
	}
	defer k.Discard()
	in.Beside = documents
	if err := writeAll(ctx, s, in, documents, k); err != nil {
		return err
	}
	hash, err := in.Dossier.Hash()
	if err != nil {
		return err
	}
	if err := k.Seal(hash, readMe(in, hash, k.Entries())); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := k.Commit(); err != nil {
		return err
	}
	return c.tell(s, in, k.Entries())
}

// writeAll makes the documents side by side: each reads the same frozen value
// and writes its own files.
func writeAll(ctx context.Context, s streams, in export.Input, documents []export.Document, k *kit.Kit) error {
	var said warnings
	defer said.tell(s.err)
	bar := newProgress(s.err)
	defer bar.clear()
	press := newPress(bar)
	defer press.Close()
	in = in.Shared()
	in.Typesetter, in.Warn = press, said.add
	group, working := errgroup.WithContext(ctx)
	if slices.ContainsFunc(documents, func(d export.Document) bool { return d.Printed }) {
		group.Go(func() error { return press.Warm(working) }) // while the rest is being read
	}
	for _, d := range documents {
		own := in
		own.Progress = func(done, total int) { bar.step(d.Name, done, total) }
		group.Go(func() error {
			return fault.Contain(func() error { return d.Write(working, own, k.Create) })
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	return ctx.Err()
}

// tell says what was made, and what check would say of it: a kit is built from
// any dossier, ready or not.
func (c buildCommand) tell(s streams, in export.Input, entries []kit.Entry) error {
	size := int64(0)
	for _, e := range entries {
		size += e.Size
	}
	fmt.Fprintf(s.out, "%s : %s, %s.\n", c.Out, fr.Count(len(entries), "fichier", "fichiers"), fr.Size(size))
	for _, d := range in.Beside {
		if made(entries, d.Name) {
			fmt.Fprintf(s.out, "  %-28s %s\n", d.Name, d.Title)
		}
	}
	fmt.Fprintf(s.out, "  %-28s %s\n", kit.ArchiveName, "Le tout en un fichier, pour une clé USB ou un envoi")
	verdict := report.Report{Findings: report.Locate(conformity.Check(in.Dossier, in.Framework), nowhere)}.Verdict()
	_, err := fmt.Fprintf(s.out, "Contrôle : %s Détail : jalon check %s\n", verdict, shellQuoted(c.Dir))
	return err
}

// made tells whether a document, a file or a folder, is in the kit.
func made(entries []kit.Entry, name string) bool {
	return slices.ContainsFunc(entries, func(e kit.Entry) bool {
		return e.Path == name || strings.HasPrefix(e.Path, name+"/")
	})
}

// nowhere serves a count of findings, which needs no place.
func nowhere(string) yamldoc.Position { return yamldoc.Position{} }
