//go:build linux

package benchmark

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// page writes the portfolio as one web page to print: the values that Jalon's
// own template prints, the pictures and the faces it prints them with.
func (c *candidate) page(tb testing.TB, dir string) string {
	tb.Helper()
	job := c.job(tb)
	var values map[string]any
	if err := json.Unmarshal(job.Files["/data.json"], &values); err != nil {
		tb.Fatal(err)
	}
	files := c.pictures(tb, job.Files)
	for name, data := range files {
		put(tb, filepath.Join(dir, name), data)
	}
	var out bytes.Buffer
	err := template.Must(template.New("portfolio.gohtml").Funcs(pageFunctions(files)).ParseFiles("testdata/portfolio.gohtml")).Execute(&out, values)
	if err != nil {
		tb.Fatal(err)
	}
	style, err := os.ReadFile("testdata/print.css")
	if err != nil {
		tb.Fatal(err)
	}
	put(tb, filepath.Join(dir, "print.css"), style)
	putFonts(tb, dir)
	name := filepath.Join(dir, "portfolio.html")
	put(tb, name, out.Bytes())
	return name
}

// pictures gives the files of a job as a browser reads them: pictures, which
// the job holds as PDF pages, come from the dossier, in the same order.
func (c *candidate) pictures(tb testing.TB, job map[string][]byte) map[string][]byte {
	tb.Helper()
	var asked []string
	c.jobFrom(tb, func(name string) (fs.File, error) {
		asked = append(asked, name)
		return c.files.Open(name)
	})
	files := map[string][]byte{}
	for _, name := range slices.SortedFunc(maps.Keys(job), byNumber) {
		switch path.Ext(name) {
		case ".svg":
			files[name] = job[name]
		case ".pdf":
			files[strings.TrimSuffix(name, ".pdf")+path.Ext(asked[0])] = c.files[asked[0]].Data
			asked = asked[1:]
		}
	}
	if len(asked) > 0 {
		tb.Fatal("not printed: ", asked)
	}
	return files
}

func byNumber(a, b string) int { return numberOf(a) - numberOf(b) }

// numberOf reads « /files/12.pdf ».
func numberOf(name string) int {
	n, _ := strconv.Atoi(strings.TrimSuffix(path.Base(name), path.Ext(name)))
	return n
}

func pageFunctions(files map[string][]byte) template.FuncMap {
	return template.FuncMap{
		"words":   func(n any) bool { _, ok := n.(string); return ok },
		"shape":   func(strength float64) string { return []string{"·", "□", "◧", "■"}[int(strength)] },
		"verdict": func(v string) string { return map[string]string{"réussi": "✔", "échoué": "✘"}[v] },
		"percent": func(share float64) string { return fmt.Sprintf("%.2f", 100*share) },
		"span":    func(columns []any) int { return len(columns) + 2 },
		"wide":    func(p map[string]any) bool { return p["width"].(float64) > 1.9*p["height"].(float64) },
		"source": func(name string) string {
			for _, extension := range []string{".svg", ".png", ".jpg"} {
				if own := strings.TrimSuffix(name, path.Ext(name)) + extension; files[own] != nil {
					return strings.TrimPrefix(own, "/")
				}
			}
			return ""
		},
	}
}

func putFonts(tb testing.TB, dir string) {
	tb.Helper()
	faces, err := filepath.Glob("../typst/assets/generated/*.ttf")
	if err != nil || len(faces) == 0 {
		tb.Fatal("no face", err)
	}
	for _, face := range faces {
		data, err := os.ReadFile(face)
		if err != nil {
			tb.Fatal(err)
		}
		put(tb, filepath.Join(dir, "fonts", filepath.Base(face)), data)
	}
}

func put(tb testing.TB, name string, data []byte) {
	tb.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		tb.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		tb.Fatal(err)
	}
}
