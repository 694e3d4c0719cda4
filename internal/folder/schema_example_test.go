package folder

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"
)

// TestTheExamplesAndTheSkeletonFollowTheSchemas keeps editors from underlining
// what Jalon accepts.
func TestTheExamplesAndTheSkeletonFollowTheSchemas(t *testing.T) {
	root := filepath.Join("..", "..", "examples")
	files := map[string][]byte{}
	for _, pattern := range []string{"*/*.yaml", "*/veille.md", "*/veille/*.md", "*/stages/*/stage.md", "*/realisations/*/realisation.md"} {
		names, _ := filepath.Glob(filepath.Join(root, pattern))
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files[name] = data
		}
	}
	skeleton, err := Skeleton("SLAM", 2027)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range skeleton {
		if !strings.HasPrefix(name, ".") {
			files[name] = data
		}
	}
	if len(files) < 40 {
		t.Fatalf("only %d files were found", len(files))
	}
	for name, data := range files {
		validate(t, name, data)
	}
}

func validate(t *testing.T, name string, data []byte) {
	t.Helper()
	schema := schemaOf(name)
	if schema == "" {
		return
	}
	header := string(data)
	if strings.HasSuffix(name, ".md") {
		header, _, _ = strings.Cut(strings.TrimPrefix(header, "---\n"), "\n---\n")
	}
	var value any
	if err := yaml.Unmarshal([]byte(header), &value); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	compiled, err := jsonschema.NewCompiler().Compile(filepath.Join("schema", schema+".schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := compiled.Validate(plain(value)); err != nil {
		t.Errorf("%s: %v", name, err)
	}
}

func schemaOf(name string) string {
	switch base := filepath.Base(name); {
	case base == "dossier.yaml":
		return "dossier"
	case base == "parcours.yaml":
		return "parcours"
	case base == "stage.md":
		return "stage"
	case base == "realisation.md":
		return "realisation"
	case base == "veille.md":
		return "veille"
	case filepath.Base(filepath.Dir(name)) == "veille":
		return "note-de-veille"
	}
	return ""
}

// plain turns what YAML gives into what JSON would.
func plain(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key := range v {
			v[key] = plain(v[key])
		}
	case []any:
		for i := range v {
			v[i] = plain(v[i])
		}
	case int:
		return float64(v)
	}
	return v
}
