package app

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/snapshot"
)

type showCommand struct {
	Dir  string `arg:"" name:"dir" help:"Le dossier à montrer."`
	JSON bool   `name:"json" help:"Écrire le JSON canonique : le dépôt, dont l’empreinte est le SHA-256."`
}

func (c showCommand) Run(s streams, library *competency.Library) error {
	f, err := openFolder(c.Dir)
	if err != nil {
		return err
	}
	if c.JSON {
		data, err := f.Dossier.JSON()
		if err == nil {
			_, err = s.out.Write(data)
		}
		return err
	}
	framework, err := library.Load(f.Dossier.Framework)
	if err != nil {
		return err
	}
	return c.summary(s, &f.Dossier, framework)
}

func (c showCommand) summary(s streams, d *snapshot.Dossier, framework *competency.Framework) error {
	hash, err := d.Hash()
	if err != nil {
		return err
	}
	table := edition.NewSynthesisTable(d, framework)
	fmt.Fprintf(s.out, "%s — %s, option %s, épreuve %s, session %d\n", table.Name, table.Diploma, d.Specialty, table.Sitting.Exam, d.Sitting)
	fmt.Fprintf(s.out, "%s, %s, %s\n", fr.Count(len(d.Realisations), "réalisation", "réalisations"),
		fr.Count(len(d.Internships), "stage", "stages"), fr.Count(len(d.Watch.Notes), "note de veille", "notes de veille"))
	for _, part := range table.Parts {
		fmt.Fprintf(s.out, "\n%s\n", part.Label)
		for _, row := range part.Rows {
			fmt.Fprintf(s.out, "  %-30s %s\n", row.Period, row.Title)
		}
	}
	_, err = fmt.Fprintf(s.out, "\nEmpreinte : %s\n", hash)
	return err
}
