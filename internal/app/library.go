package app

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/folder"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/yamldoc"
)

// openLibrary overlays the embedded référentiels with a folder, if one is
// given.
func openLibrary(overlay string) (*competency.Library, error) {
	if overlay == "" {
		return competency.NewLibrary(frameworks.Files), nil
	}
	if info, err := os.Stat(overlay); err != nil || !info.IsDir() {
		return nil, fault.Invalidf("« %s » n’est pas un dossier de référentiels.", overlay)
	}
	return competency.NewLibrary(os.DirFS(overlay), frameworks.Files), nil
}

// openFolder reads a dossier folder. Its problems are named from where the
// person stands, so that an editor can open them.
func openFolder(dir string) (*folder.Folder, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, fault.Invalidf("Le dossier « %s » est introuvable.", dir)
	}
	if !info.IsDir() {
		return nil, fault.Invalidf("« %s » est un fichier ; un dossier est attendu.", dir)
	}
	f, err := folder.Read(os.DirFS(dir))
	if problems, ok := err.(yamldoc.Problems); ok {
		return nil, from(dir, problems)
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", dir, err)
	}
	return f, nil
}

func from(dir string, problems yamldoc.Problems) yamldoc.Problems {
	named := make(yamldoc.Problems, len(problems))
	for i, p := range problems {
		p.File = filepath.Join(dir, filepath.FromSlash(p.File))
		named[i] = p
	}
	return named
}

func unusable(n int) string {
	return fr.Count(n, "point empêche", "points empêchent") + " de lire ce dossier."
}
