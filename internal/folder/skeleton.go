package folder

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"text/template"
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
