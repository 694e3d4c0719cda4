package app

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/folder"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/intake"
)

type importArchiveCommand struct {
	File string `arg:"" name:"fichier" help:"L’archive d’un dossier (.zip)."`
	Dir  string `arg:"" name:"dir" help:"Le dossier à créer."`
}

// Run unpacks beside the destination, reads what came, and only then puts it
// in place.
func (c importArchiveCommand) Run(s streams, library *competency.Library) error {
	file, err := os.Open(c.File)
	if err != nil {
		return fault.Invalidf("Le fichier « %s » ne s’ouvre pas. (%w)", c.File, err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return fault.Invalidf("Le fichier « %s » ne se lit pas. (%w)", c.File, err)
	}
	count := 0
	err = folder.Fill(c.Dir, func(stage string) error {
		if err := intake.Unpack(file, info.Size(), stage); err != nil {
			return err
		}
		read, err := folder.Read(os.DirFS(stage), library)
		if err != nil {
			return err
		}
		count = len(read.Dossier.Realisations)
		return nil
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.out, "Le dossier « %s » est repris de « %s » : %s.\n", c.Dir, filepath.Base(c.File), fr.Count(count, "réalisation", "réalisations"))
	return err
}
