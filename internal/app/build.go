package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/export"
	"github.com/jalon-app/jalon/internal/export/kit"
	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/folder"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/workbook"
)

const templateName = "tableau-de-synthese.xlsx"

type buildCommand struct {
	Dir        string `arg:"" name:"dir" help:"Le dossier à produire."`
	Out        string `name:"out" short:"o" required:"" placeholder:"OUT" help:"Le dossier à écrire ; s’il vient de Jalon, il est remplacé d’un coup."`
	Template   string `name:"template" placeholder:"XLSX" help:"Remplir ce tableau de synthèse au lieu du modèle officiel."`
	Commission bool   `name:"commission" help:"Montrer aussi les preuves réservées à la commission."`
	Only       string `name:"only" placeholder:"NOM" help:"Ne produire que ce document, par exemple tableau-de-synthese.xlsx."`
}

func (c buildCommand) Run(ctx context.Context, s streams, library *competency.Library) error {
	f, err := openFolder(c.Dir, library)
	if err != nil {
		return err
	}
	if len(f.Defects) > 0 {
		return from(c.Dir, f.Defects)
	}
	if err := apart(c.Dir, c.Out); err != nil {
		return err
	}
	in, err := c.input(f, library)
	if err != nil {
		return err
	}
	documents, err := c.documents()
	if err != nil {
		return err
	}
	return c.write(ctx, s, in, documents)
}

// apart refuses to write over the dossier or one of its parents.
func apart(dir, out string) error {
	from, err := filepath.Abs(dir)
	if err != nil {
		return fmt.Errorf("resolve %s: %w", dir, err)
	}
	to, err := filepath.Abs(out)
	if err != nil {
		return fmt.Errorf("resolve %s: %w", out, err)
	}
	if rel, err := filepath.Rel(to, from); err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return fault.Invalidf("« %s » contient le dossier lui-même : choisissez un autre endroit pour la production.", out)
	}
	return nil
}

func (c buildCommand) input(f *folder.Folder, library *competency.Library) (export.Input, error) {
	template, err := c.template(library, f.Framework.Code)
	if err != nil {
		return export.Input{}, err
	}
	dossier := f.Dossier // a copy: what was kept to place findings can go
	return export.Input{Dossier: &dossier, Framework: f.Framework, Open: f.Files.Open, Template: template, Commission: c.Commission}, nil
}

func (c buildCommand) template(library *competency.Library, code string) ([]byte, error) {
	if c.Template != "" {
		return readFile(c.Template, workbook.MaxSize)
	}
	data, err := library.Open(code, templateName)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil // a diploma without an official workbook
	}
	return data, err
}

func (c buildCommand) documents() ([]export.Document, error) {
	if c.Only == "" {
		return export.Documents, nil
	}
	var names []string
	for _, d := range export.Documents {
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
	if err := k.Seal(hash, readMe(in, hash)); err != nil {
		return err
	}
	if err := k.Commit(); err != nil {
		return err
	}
	return c.tell(s, k, documents)
}

// writeAll makes the documents side by side: each reads the same frozen value
// and writes its own files.
func writeAll(ctx context.Context, s streams, in export.Input, documents []export.Document, k *kit.Kit) error {
	bar := newProgress(s.err)
	defer bar.clear()
	group, working := errgroup.WithContext(ctx)
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

func (c buildCommand) tell(s streams, k *kit.Kit, documents []export.Document) error {
	entries := k.Entries()
	size := int64(0)
	for _, e := range entries {
		size += e.Size
	}
	fmt.Fprintf(s.out, "%s : %s, %s.\n", c.Out, fr.Count(len(entries), "fichier", "fichiers"), fr.Size(size))
	for _, d := range documents {
		fmt.Fprintf(s.out, "  %-28s %s\n", d.Name, d.Title)
	}
	_, err := fmt.Fprintf(s.out, "  %-28s %s\n", kit.ArchiveName, "Le tout en un fichier, pour une clé USB ou un envoi")
	return err
}
