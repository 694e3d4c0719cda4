// Package pdf prints editions: a Typst template for each document, fed with
// JSON values. Nothing a person wrote is ever read as Typst: texts travel as
// data. It sees no store, and runs no compiler itself.
package pdf

import (
	"embed"
	"fmt"
	"io/fs"
	"maps"

	"github.com/jalon-app/jalon/internal/typst"
)

//go:embed *.typ
var templates embed.FS

// newJob puts the templates beside the values that template prints.
func newJob(name, template string, data any, files map[string][]byte) (typst.Job, error) {
	values, err := encode(data)
	if err != nil {
		return typst.Job{}, fmt.Errorf("encode the values of %s: %w", name, err)
	}
	job := typst.Job{Name: name, Main: "/" + template, Files: map[string][]byte{"/data.json": values}}
	maps.Copy(job.Files, files)
	sources, err := fs.Glob(templates, "*.typ")
	if err != nil {
		return typst.Job{}, fmt.Errorf("list templates: %w", err)
	}
	for _, source := range sources {
		if job.Files["/"+source], err = templates.ReadFile(source); err != nil {
			return typst.Job{}, fmt.Errorf("read template %s: %w", source, err)
		}
	}
	return job, nil
}
