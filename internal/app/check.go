package app

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/conformity"
	"github.com/jalon-app/jalon/internal/folder"
	"github.com/jalon-app/jalon/internal/report"
	"github.com/jalon-app/jalon/internal/yamldoc"
)

type checkCommand struct {
	Dir   string `arg:"" name:"dir" help:"Le dossier à contrôler."`
	JSON  bool   `name:"json" xor:"form" help:"Écrire les constats en JSON."`
	SARIF bool   `name:"sarif" xor:"form" help:"Écrire les constats en SARIF 2.1.0, pour un éditeur ou une forge."`
}

// Help shows under the command's one-line help.
func (checkCommand) Help() string {
	return "Code de sortie : 0 dossier conforme, 1 au moins un point bloquant, 2 dossier illisible."
}

func (c checkCommand) Run(s streams, library *competency.Library) error {
	f, err := openFolder(c.Dir, library)
	var problems yamldoc.Problems
	if errors.As(err, &problems) && (c.JSON || c.SARIF) {
		return errors.Join(c.write(s, report.Report{Dir: c.Dir, Defects: problems}), exit(exitUnusable))
	}
	if err != nil {
		return err
	}
	result, err := judge(c.Dir, f)
	if err != nil {
		return err
	}
	if err := c.write(s, result); err != nil {
		return err
	}
	switch {
	case len(result.Defects) > 0:
		return exit(exitUnusable)
	case result.Blocking():
		return exit(exitBlocking)
	}
	return nil
}

func (c checkCommand) write(s streams, r report.Report) error {
	switch {
	case c.JSON:
		return r.JSON(s.out)
	case c.SARIF:
		return r.SARIF(s.out)
	}
	return r.Text(s.out, colourful(s.out))
}

func judge(dir string, f *folder.Folder) (report.Report, error) {
	hash, err := f.Dossier.Hash()
	if err != nil {
		return report.Report{}, err
	}
	findings := conformity.Check(&f.Dossier, f.Framework)
	c := f.Dossier.Candidate
	return report.Report{
		Dir:      dir,
		Title:    fmt.Sprintf("%s — %s%s, session %d", cmp.Or(strings.TrimSpace(c.FirstName+" "+c.LastName), "(nom à compléter)"), f.Framework.Diploma, option(f.Dossier.Specialty), f.Dossier.Sitting),
		Hash:     hash,
		Findings: report.Locate(findings, f.Locate),
		Defects:  f.Defects,
	}, nil
}
