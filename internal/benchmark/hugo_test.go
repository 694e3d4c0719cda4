//go:build linux

package benchmark

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jalon-app/jalon/internal/snapshot"
)

// hugoSource writes a Hugo site with the pages of the portfolio: one a
// réalisation with its parts, tables and proofs, one a competency, and the
// others.
func hugoSource(tb testing.TB, d *snapshot.Dossier) string {
	tb.Helper()
	dir := tb.TempDir()
	put := func(name, text string) {
		full := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			tb.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			tb.Fatal(err)
		}
	}
	put("config.toml", "baseURL = 'https://exemple.fr/'\nlanguageCode = 'fr'\ntitle = 'Portfolio'\ndisableKinds = ['RSS']\nrelativeURLs = true\nuglyURLs = true\n[taxonomies]\ncompetence = 'competences'\n")
	for name, text := range hugoLayouts {
		put("layouts/"+name, text)
	}
	put("content/_index.md", front(map[string]any{"title": "Accueil"}, d.Profile))
	put("content/parcours.md", front(map[string]any{"title": "Parcours", "etapes": d.Pathway}, d.Project))
	put("content/stages.md", front(map[string]any{"title": "Stages"}, reports(d)))
	put("content/veille.md", front(map[string]any{"title": "Veille"}, notes(d)))
	put("content/mentions-legales.md", front(map[string]any{"title": "Mentions légales"}, d.LegalNotice.Credits))
	put("content/tableau.md", front(map[string]any{"title": "Tableau", "layout": "tableau"}, ""))
	for _, r := range d.Realisations {
		put("content/realisations/"+r.ID+".md", hugoRealisation(r))
	}
	return dir
}

func front(keys map[string]any, body string) string {
	head, _ := json.MarshalIndent(keys, "", " ")
	return string(head) + "\n\n" + body + "\n"
}

func hugoRealisation(r snapshot.Realisation) string {
	var competencies []string
	for _, m := range r.Mobilisations {
		competencies = append(competencies, m.Competency)
	}
	var body strings.Builder
	for _, part := range []struct{ title, text string }{
		{"Contexte", r.Context},
		{"Besoin", r.Need},
		{"Environnement technologique", r.Environment},
		{"Démarche", r.Approach},
		{"Contribution personnelle", r.Contribution},
		{"Bilan", r.Retrospective},
	} {
		if part.text != "" {
			fmt.Fprintf(&body, "## %s\n\n%s\n\n", part.title, part.text)
		}
	}
	return front(map[string]any{
		"title": r.Title, "resume": r.Summary, "periode": r.Period.French(), "technologies": r.Technologies,
		"competences": competencies, "mobilisations": r.Mobilisations, "preuves": r.Evidence, "planning": r.Planning, "tests": r.Tests,
	}, body.String())
}

func reports(d *snapshot.Dossier) string {
	var out strings.Builder
	for _, s := range d.Internships {
		fmt.Fprintf(&out, "## %s\n\n%s\n\n", s.Host.Name, s.Report)
	}
	return out.String()
}

func notes(d *snapshot.Dossier) string {
	var out strings.Builder
	for _, n := range d.Watch.Notes {
		fmt.Fprintf(&out, "## %s\n\n%s\n\n", n.Title, n.Summary)
	}
	return out.String()
}

const hugoBase = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><nav><a href="/">Accueil</a> <a href="/parcours.html">Parcours</a> <a href="/realisations.html">Réalisations</a></nav><main><h1>{{ .Title }}</h1>{{ block "main" . }}{{ .Content }}{{ end }}</main></body></html>`

var hugoLayouts = map[string]string{
	"_default/baseof.html": hugoBase,
	"_default/single.html": `{{ define "main" }}<p>{{ .Params.resume }}</p><p>{{ .Params.periode }}</p><ul>{{ range .Params.technologies }}<li>{{ . }}</li>{{ end }}</ul>{{ .TableOfContents }}{{ .Content }}
<table>{{ range .Params.planning }}<tr><td>{{ .tache }}</td><td>{{ .prevu }}</td><td>{{ .realise }}</td><td>{{ .explication }}</td></tr>{{ end }}</table>
<table>{{ range .Params.tests }}<tr><td>{{ .cas }}</td><td>{{ .attendu }}</td><td>{{ .obtenu }}</td><td>{{ .verdict }}</td></tr>{{ end }}</table>
<ul>{{ range .Params.preuves }}<li>{{ .titre }} {{ .etat }}</li>{{ end }}</ul>
{{ range .Params.mobilisations }}<h3>{{ .competence }}</h3><p>{{ .justification }}</p>{{ end }}
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}`,
	"_default/list.html":    `{{ define "main" }}{{ .Content }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.resume }}</li>{{ end }}</ul>{{ end }}`,
	"index.html":            `{{ define "main" }}{{ .Content }}<ul>{{ range where .Site.RegularPages "Section" "realisations" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.resume }}</li>{{ end }}</ul>{{ end }}`,
	"_default/tableau.html": `{{ define "main" }}<table>{{ range where .Site.RegularPages "Section" "realisations" }}<tr><td>{{ .Title }}</td><td>{{ .Params.periode }}</td>{{ $c := .Params.competences }}{{ range slice "B1.1" "B1.2" "B1.3" "B1.4" "B1.5" "B1.6" }}<td>{{ if in $c . }}X{{ end }}</td>{{ end }}</tr>{{ end }}</table>{{ end }}`,
}
