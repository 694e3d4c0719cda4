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

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/export"
	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/intake"
	"github.com/jalon-app/jalon/internal/snapshot"
	"github.com/jalon-app/jalon/internal/workbook"
)

const templateName = "tableau-de-synthese.xlsx"

type buildCommand struct {
	Dirs       []string `arg:"" name:"dir" help:"Le dossier à produire, ou plusieurs : chacun a alors son kit dans OUT, sous le nom de son dossier."`
	Out        string   `name:"out" short:"o" required:"" placeholder:"OUT" help:"Le dossier à écrire ; s’il vient de Jalon, il est remplacé d’un coup."`
	Template   string   `name:"template" placeholder:"XLSX" help:"Remplir ce tableau de synthèse au lieu du modèle officiel."`
	Commission bool     `name:"commission" help:"Montrer aussi les preuves réservées à la commission."`
	Only       string   `name:"only" placeholder:"NOM" help:"Ne produire que ce document, par exemple portfolio.pdf."`
	NoPDF      bool     `name:"no-pdf" help:"Ne produire aucun PDF."`
}

// Run catches an interruption, to leave nothing half-written; a second one
// ends the program as usual.
func (c buildCommand) Run(s streams, library *competency.Library) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	if strings.TrimSpace(c.Out) == "" {
		return fault.Invalidf("Donnez le nom du dossier à écrire, après -o.")
	}
	if c.Dirs = expand(c.Dirs); len(c.Dirs) > 1 {
		return c.class(ctx, s, library)
	}
	w := c.workshop(s, library, 1)
	defer w.close()
	made, err := w.make(ctx, c.Dirs[0], c.Out)
	if err != nil {
		return err
	}
	w.bar.clear()
	made.warnings.tell(s.err)
	return made.tell(s.out)
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
func (c buildCommand) documents(d *snapshot.Dossier, f *competency.Framework) ([]export.Document, error) {
	all := export.Documents(d, f)
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
