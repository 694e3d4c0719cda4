package folder

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"strings"
	"text/template"

	"github.com/jalon-app/jalon/internal/snapshot"
)

//go:embed all:skeleton
var skeletonFiles embed.FS

//go:embed schema/*.json
var schemaFiles embed.FS

// Skeleton is a commented dossier folder, ready to be filled, with the schemas
// that editors use, by path.
func Skeleton(specialty string, sitting int) (map[string][]byte, error) {
	values := struct {
		Specialty              string
		Start, Middle, Sitting int
	}{specialty, sitting - 2, sitting - 1, sitting}
	files := map[string][]byte{}
	err := fs.WalkDir(skeletonFiles, "skeleton", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		page, err := template.ParseFS(skeletonFiles, name)
		if err != nil {
			return fmt.Errorf("parse skeleton %s: %w", name, err)
		}
		var out bytes.Buffer
		if err := page.Execute(&out, values); err != nil {
			return fmt.Errorf("write skeleton %s: %w", name, err)
		}
		files[strings.TrimPrefix(name, "skeleton/")] = out.Bytes()
		return nil
	})
	if err != nil {
		return nil, err
	}
	return files, addSchemas(files)
}

// Complete renders a dossier that came from elsewhere and adds what a new one
// would have: the schemas, the texts to write, the headings of the parts.
func Complete(d *snapshot.Dossier) (map[string][]byte, error) {
	files, err := Skeleton(d.Specialty, d.Sitting)
	if err != nil {
		return nil, err
	}
	model := files[path.Join(realisationDir, "01-premiere-realisation", realisation)]
	_, headings, _ := bytes.Cut(model, []byte("\n---\n"))
	maps.DeleteFunc(files, func(name string, _ []byte) bool {
		return strings.HasPrefix(name, realisationDir+"/") || strings.HasPrefix(name, internshipsDir+"/") || name == pathwayFile && d.Sitting == 0
	})
	texts, err := Render(d)
	if err != nil {
		return nil, err
	}
	for name, text := range texts {
		if path.Base(name) == realisation && bytes.HasSuffix(text, []byte("\n---\n")) {
			text = append(text, headings...)
		}
		files[name] = text
	}
	return files, nil
}

func addSchemas(files map[string][]byte) error {
	entries, err := schemaFiles.ReadDir("schema")
	if err != nil {
		return fmt.Errorf("list schemas: %w", err)
	}
	for _, e := range entries {
		data, err := schemaFiles.ReadFile(path.Join("schema", e.Name()))
		if err != nil {
			return fmt.Errorf("read schema: %w", err)
		}
		files[path.Join(".jalon", "schema", e.Name())] = data
	}
	return nil
}
