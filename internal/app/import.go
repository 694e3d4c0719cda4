package app

import (
	"fmt"
	"path/filepath"
	"slices"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/folder"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/intake"
	"github.com/jalon-app/jalon/internal/snapshot"
	"github.com/jalon-app/jalon/internal/workbook"
)

type importCommand struct {
	Table   importTableCommand   `cmd:"" name:"tableau" help:"Faire un dossier d’un tableau de synthèse déjà rempli."`
	Archive importArchiveCommand `cmd:"" name:"archive" help:"Reprendre un dossier reçu en archive .zip."`
}

type importTableCommand struct {
	File string `arg:"" name:"fichier" help:"Le tableau de synthèse (.xlsx)."`
	Dir  string `arg:"" name:"dir" help:"Le dossier à créer."`
	JSON bool   `name:"json" help:"Écrire le compte rendu de lecture en JSON."`
}

// kept is where the original workbook stays; the reader ignores such names.
const kept = "_import"

func (c importTableCommand) Run(s streams, library *competency.Library) error {
	framework, err := library.Load("bts-sio")
	if err != nil {
		return err
	}
	data, err := readFile(c.File, workbook.MaxSize)
	if err != nil {
		return err
	}
	report, err := intake.ReadTable(data, framework)
	if err != nil {
		return err
	}
	if err := c.save(report, data, framework); err != nil {
		return err
	}
	if c.JSON {
		return writeJSON(s.out, report)
	}
	return c.tell(s, report)
}

// save writes the skeleton a new dossier would have, then what was read over
// it, then the workbook itself: nothing of it is lost.
func (c importTableCommand) save(report *intake.TableReport, data []byte, framework *competency.Framework) error {
	d := report.Dossier(framework)
	d.Canonicalise()
	files, err := folder.Complete(&d)
	if err != nil {
		return err
	}
	files[kept+"/"+filepath.Base(c.File)] = data
	return folder.Save(c.Dir, files)
}

func (c importTableCommand) tell(s streams, report *intake.TableReport) error {
	marks := 0
	for _, r := range report.Realisations {
		marks += len(r.Competencies)
	}
	fmt.Fprintf(s.out, "%s, %s, lus dans « %s ».\n",
		fr.Count(len(report.Realisations), "réalisation", "réalisations"), fr.Count(marks, "croix", "croix"), c.File)
	for _, r := range report.Realisations {
		fmt.Fprintf(s.out, "  %-9s  %s\n", r.Part, r.Title)
	}
	if slices.ContainsFunc(report.Realisations, func(r intake.TableRealisation) bool { return r.Part != snapshot.Formation }) {
		fmt.Fprintln(s.out, "\nLes stages sont déduits des lignes en milieu professionnel : leurs dates, leur organisation et leur durée sont à compléter.")
	}
	list(s, "Deviné, à vérifier", report.Guessed)
	list(s, "Pas lu, à reprendre à la main", report.Illegible)
	_, err := fmt.Fprintf(s.out, "\nLe dossier « %s » est créé ; le tableau d’origine y est gardé, dans %s. Ensuite :\n\n  jalon check %s\n", c.Dir, kept, shellQuoted(c.Dir))
	return err
}

func list(s streams, title string, lines []string) {
	if len(lines) == 0 {
		return
	}
	fmt.Fprintf(s.out, "\n%s :\n", title)
	for _, line := range lines {
		fmt.Fprintf(s.out, "  – %s\n", line)
	}
}
