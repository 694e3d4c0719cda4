package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"

	"github.com/jalon-app/jalon/internal/app"
)

// handed is an attestation as candidates hand them in, with what check says of
// its file, and what the build says when it cannot be bound.
type handed struct {
	file    string
	data    func(t *testing.T) []byte
	finding string // code of a rule
	reason  string // empty when it is bound
}

var attestations = map[string]handed{
	"a3":           {"a3.pdf", onePage("0 0 842 1191", showing("TEXTE-A3")), "format-de-l-attestation", ""},
	"abime":        {"abime.pdf", func(*testing.T) []byte { return []byte("%PDF-1.4\nrien de lisible\n%%EOF") }, "attestation-utilisable", "abîmé"},
	"couche":       {"couche.pdf", onePage("0 0 842 595", showing("TEXTE-COUCHE")), "attestation-a-l-endroit", ""},
	"coupe":        {"coupe.pdf", cutShort, "attestation-utilisable", "abîmé"},
	"fax":          {"fax.pdf", fax, "", ""},
	"formulaire":   {"formulaire.pdf", filledForm, "formulaire-rempli", ""},
	"heic":         {"photo.heic", telephone, "attestation-lisible", ""},
	"lourd":        {"lourd.pdf", heavy, "poids-de-l-attestation", "pèse 60 Mo"},
	"photo":        {"photo.jpg", heldSideways, "attestation-lisible", ""},
	"proprietaire": {"proprietaire.pdf", locked("", "maitre"), "", ""},
	"texte":        {"texte.odt", func(*testing.T) []byte { return []byte("bonjour") }, "attestation-en-pdf", "ni un PDF ni une photographie"},
	"utilisateur":  {"utilisateur.pdf", locked("secret", "maitre"), "attestation-utilisable", "mot de passe"},
}

// TestEveryKindOfAttestation plays what candidates hand in, end to end: check
// finds it, the build binds it or says why, and makes all the rest.
func TestEveryKindOfAttestation(t *testing.T) {
	t.Setenv("JALON_CACHE", compiled(t))
	dir, out := t.TempDir(), filepath.Join(t.TempDir(), "kit")
	handIn(t, dir)
	found := findings(t, dir)
	for id, a := range attestations {
		if a.finding != "" && !slices.Contains(found["stages/"+id], a.finding) {
			t.Errorf("%s: check finds %q, not %s", id, found["stages/"+id], a.finding)
		}
	}
	var said, problems bytes.Buffer
	if code := app.Main([]string{"build", dir, "-o", out}, nil, &said, &problems); code != 0 {
		t.Fatalf("exit code %d\n%s", code, problems.String())
	}
	for _, name := range []string{"portfolio.pdf", "attestations.pdf", "fiche-de-poche.pdf", "tableau-de-synthese.pdf", "tableau-de-synthese.xlsx", "site/index.html", "kit.zip", "attestations"} {
		if _, err := os.Stat(filepath.Join(out, name)); err != nil {
			t.Error(err)
		}
	}
	lines := strings.Split(problems.String(), "\n")
	for id, a := range attestations {
		named := slices.IndexFunc(lines, func(l string) bool {
			return strings.Contains(l, "« stages/"+id+"/"+a.file+" » n’est pas relié aux PDF.")
		})
		switch {
		case (named >= 0) != (a.reason != ""):
			t.Errorf("%s: the build says\n%s", id, problems.String())
		case named >= 0 && !strings.Contains(lines[named], a.reason):
			t.Errorf("%s: the build says %s", id, lines[named])
		}
	}
	leaves := 1 // the list
	for _, a := range attestations {
		if a.reason == "" {
			leaves++
		}
	}
	if pages, err := api.PageCountFile(filepath.Join(out, "attestations.pdf")); err != nil || pages != leaves {
		t.Errorf("%d pages of attestations, want %d: %v", pages, leaves, err)
	}
	bound(t, filepath.Join(out, "portfolio.pdf"))
	bound(t, filepath.Join(out, "attestations.pdf"))
}

// bound reads a document that attestations are bound in.
func bound(t *testing.T, name string) {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("poppler is not installed: scripts/setup.sh does it where it can")
	}
	out, err := exec.Command("pdftotext", "-layout", name, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(string(out)), " ")
	for _, words := range []string{"TEXTE-A3", "TEXTE-COUCHE", "VALEUR-SAISIE", "TEXTE-PROPRIETAIRE", "mot de passe", "abîmé", "pèse 60", "Il est dans le kit"} {
		if !strings.Contains(strings.ReplaceAll(text, "\u00a0", " "), words) {
			t.Errorf("%s does not say %s", filepath.Base(name), words)
		}
	}
	for id := range attestations {
		if !strings.Contains(text, "Organisation "+id) {
			t.Errorf("%s does not list %s", filepath.Base(name), id)
		}
	}
}

// handIn writes a dossier with a stage for each kind of attestation.
func handIn(t *testing.T, dir string) {
	t.Helper()
	put(t, filepath.Join(dir, "dossier.yaml"), []byte("diplome: bts-sio\nsession: 2027\noption: SISR\nforme: CCF\ncandidat: {nom: NOM, prenom: Prénom}\n"))
	for id, a := range attestations {
		stage := filepath.Join(dir, "stages", id)
		put(t, filepath.Join(stage, "stage.md"), fmt.Appendf(nil,
			"---\nintitule: Stage %s\nannee: 1\norganisation: {nom: Organisation %s}\nattestation: {fichier: %s, signee: true}\n---\nTexte.\n", id, id, a.file))
		put(t, filepath.Join(stage, a.file), a.data(t))
	}
}

func put(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// findings are the codes of the rules that found something, by stage.
func findings(t *testing.T, dir string) map[string][]string {
	t.Helper()
	var said, problems bytes.Buffer
	if code := app.Main([]string{"check", dir, "--json"}, nil, &said, &problems); code != 1 {
		t.Fatalf("exit code %d\n%s%s", code, said.String(), problems.String())
	}
	var report struct {
		Findings []struct {
			Rule  string `json:"regle"`
			Field string `json:"champ"`
		} `json:"constats"`
		Defects []any `json:"defauts"`
	}
	if err := json.Unmarshal(said.Bytes(), &report); err != nil {
		t.Fatal(err)
	}
	if len(report.Defects) > 0 {
		t.Errorf("defects stop the build: %v", report.Defects)
	}
	found := map[string][]string{}
	for _, f := range report.Findings {
		stage, _, _ := strings.Cut(f.Field, "#")
		found[stage] = append(found[stage], f.Rule)
	}
	return found
}
