package site_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"io"
	"io/fs"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/export/site"
	"github.com/jalon-app/jalon/internal/folder"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// memory is a site written in memory.
type memory struct {
	mutex sync.Mutex
	files map[string][]byte
}

type memoryFile struct {
	bytes.Buffer
	keep func([]byte)
}

func (f *memoryFile) Close() error {
	f.keep(f.Bytes())
	return nil
}

func (m *memory) create(name string) (io.WriteCloser, error) {
	return &memoryFile{keep: func(data []byte) {
		m.mutex.Lock()
		defer m.mutex.Unlock()
		if _, twice := m.files[name]; twice {
			panic("written twice: " + name)
		}
		m.files[name] = data
	}}, nil
}

func framework(t testing.TB) *competency.Framework {
	t.Helper()
	f, err := competency.NewLibrary(frameworks.Files).Load("bts-sio")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func write(t testing.TB, d *snapshot.Dossier, open func(string) (fs.File, error), commission bool) map[string][]byte {
	t.Helper()
	out := &memory{files: map[string][]byte{}}
	err := site.Write(edition.NewPortfolio(d, framework(t), commission), site.Options{Open: open, Create: out.create})
	if err != nil {
		t.Fatal(err)
	}
	return out.files
}

var (
	library   = competency.NewLibrary(frameworks.Files)
	keptMutex sync.Mutex
	kept      = map[string]map[string][]byte{}
)

// written writes the site of a cast once for all the tests that read it.
func written(t testing.TB, c cast, commission bool) map[string][]byte {
	t.Helper()
	keptMutex.Lock()
	defer keptMutex.Unlock()
	key := fmt.Sprint(c.name, commission)
	if kept[key] == nil {
		kept[key] = write(t, c.dossier, c.open, commission)
	}
	return kept[key]
}

// cast is a dossier read from a folder, with its files.
type cast struct {
	name    string
	dossier *snapshot.Dossier
	open    func(string) (fs.File, error)
}

// casts are the demo cast and a small dossier where everything is awkward.
func casts(t testing.TB) []cast {
	t.Helper()
	var list []cast
	for _, name := range []string{"ines-delaunay-sisr", "malo-kervella-slam"} {
		read, err := folder.Read(os.DirFS("../../../examples/"+name), library)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, cast{name, &read.Dossier, read.Open})
	}
	return append(list, awkward(t))
}

func photograph() []byte {
	picture := image.NewRGBA(image.Rect(0, 0, 40, 30))
	picture.Set(3, 3, color.RGBA{200, 10, 10, 255})
	var out bytes.Buffer
	_ = jpeg.Encode(&out, picture, nil)
	return out.Bytes()
}

// awkward is a dossier of hostile names, texts and secrets.
func awkward(t testing.TB) cast {
	t.Helper()
	fsys := fstest.MapFS{}
	put := func(name, text string) { fsys[name] = &fstest.MapFile{Data: []byte(text)} }
	put("dossier.yaml", "session: 2027\noption: SLAM\nforme: CCF\ncandidat: {nom: O'NEIL <b>, prenom: Zoé, numero: \"02347000009\"}\ncentre: Lycée d'essai\nformation: du 01/09/2025 au 30/06/2027\nportfolio: https://zoe.example/portfolio\naccroche: Oui & non\n")
	put("profil.md", "# Profil\n\nVoir [la réalisation](realisations/a/realisation.md#competences), [le stage](stages/s-1/stage.md), [rien](rien.pdf) et <script>alert(1)</script>.\n")
	put("stages/s-1/stage.md", "---\nintitule: Stage\nannee: 1\norganisation: {nom: Hôte}\nperiode: du 05/01/2026 au 13/02/2026\nsemaines: 6\nattestation: {fichier: signature-secrete.txt, signee: true}\n---\nMon [attestation](signature-secrete.txt).\n")
	put("stages/s-1/signature-secrete.txt", "signé")
	put("realisations/a/realisation.md", awkwardText)
	put("realisations/a/Page Piégée.HTML", "<script>alert(1)</script>")
	put("realisations/a/script.js", "alert(1)")
	put("realisations/a/dessin.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")
	put("realisations/a/audit-secret.txt", "coffre")
	put("realisations/a/orphelin.txt", "jamais cité")
	fsys["realisations/a/photo.jpg"] = &fstest.MapFile{Data: photograph()}
	fsys["realisations/a/coffre-secret.jpg"] = &fstest.MapFile{Data: photograph()}
	put("realisations/b/realisation.md", "---\ntitre: Sans rien\ncadre: formation\nperiode: le 05/01/2026\n---\n")
	put("veille.md", "---\nsujet: Un sujet\noutils: [FreshRSS]\n---\nMéthode.\n")
	put("veille/2026-01-12-note.md", "---\ntitre: Une note\ndate: 12/01/2026\nurl: javascript:alert(1)\n---\n# Titre\n\nTexte.\n")
	read, err := folder.Read(fsys, library)
	if err != nil {
		t.Fatal(err)
	}
	return cast{"awkward", &read.Dossier, read.Open}
}

const awkwardText = `---
titre: "Titre <i>piégé</i> & \"guillemets\""
resume: Un résumé
cadre: s-1
periode: du 05/01/2026 au 13/02/2026
travail: équipe
equipe: [{membre: Moi, taches: Tout}]
technologies: [PHP]
competences:
  - {competence: B1.1, sous_competences: [B1.1.1], indicateurs: [B1.1-I1, B1.1-I2], justification: Parce que., preuves: [page, secrete]}
  - {competence: B1.2, justification: Une phrase}
  - {competence: B1.3}
preuves:
  - {id: page, titre: Page, nature: code, fichier: Page Piégée.HTML, etat: livré}
  - {id: script, titre: Script, nature: code, fichier: script.js, etat: livré}
  - {id: dessin, titre: Dessin, nature: schema, fichier: dessin.svg, etat: livré}
  - {id: photo, titre: Photo, nature: capture, fichier: photo.jpg, etat: livré, texte_alternatif: Une photo}
  - {id: lien, titre: Lien, nature: autre, lien: "https://exemple.fr/", etat: en ligne}
  - {id: secrete, titre: Audit secretissime, nature: autre, fichier: audit-secret.txt, etat: confidentiel, visibilite: commission}
  - {id: coffre, titre: Coffre secretissime, nature: capture, fichier: coffre-secret.jpg, etat: confidentiel, visibilite: commission}
  - {id: depot, titre: Depot secretissime, nature: code, lien: "https://forge.example/depot-secret/", visibilite: commission}
planning:
  - {tache: Prévoir, prevu: du 05/01/2026 au 07/01/2026, realise: du 05/01/2026 au 09/01/2026, heures_prevues: 14, heures_realisees: 17.5, explication: Plus long.}
  - {tache: Finir, prevu: du 08/01/2026 au 13/02/2026, realise: du 10/01/2026 au 12/02/2026, heures_prevues: 3, heures_realisees: 2}
tests:
  - {cas: Un, attendu: Oui, obtenu: Oui, verdict: réussi}
  - {cas: Deux, type: charge, attendu: Oui, obtenu: Non, verdict: échoué}
  - {cas: Trois, attendu: Oui, verdict: non exécuté}
---

## Contexte

![Une photo](photo.jpg "Légende")

![Le coffre secretissime](coffre-secret.jpg) puis [audit-secret.txt](audit-secret.txt),
[le dépôt](https://forge.example/depot-secret), <https://forge.example/depot-secret/#lisez>.

### Titre

### Titre

| | b |
|---|---|
| 1 | 2 |

## Bilan

[l'autre](../b/realisation.md#bilan), [la note](../../veille/2026-01-12-note.md), [le script](script.js)
`

// many is a dossier of n réalisations that look like those people write.
func many(n int) *snapshot.Dossier {
	d := &snapshot.Dossier{
		Framework: "bts-sio", Sitting: 2027, Specialty: "SISR", Mode: snapshot.InCourse, Centre: "Lycée",
		Candidate: snapshot.Candidate{LastName: "DELAUNAY", FirstName: "Inès"}, Profile: paragraphs(3),
	}
	first := civil.Date{Year: 2026, Month: 1, Day: 5}
	for i := range n {
		d.Realisations = append(d.Realisations, snapshot.Realisation{
			ID: fmt.Sprintf("r-%04d", i), Title: fmt.Sprintf("Réalisation numéro %d du parc", i), Summary: "Une phrase qui dit tout.",
			Setting: snapshot.Formation, Period: civil.Period{Start: first, End: first.AddDays(30)}, Technologies: []string{"GLPI", "Debian 12"},
			Mobilisations: []snapshot.Mobilisation{{Competency: fmt.Sprintf("B1.%d", 1+i%6), Justification: "Parce que cela se voit.", Evidence: []string{"p"}}},
			Evidence:      []snapshot.Evidence{{ID: "p", Title: "Preuve", Kind: "code", URL: "https://exemple.fr/"}},
			Planning:      []snapshot.Task{{Title: "Faire", Planned: civil.Period{Start: first, End: first.AddDays(9)}, Done: civil.Period{Start: first, End: first.AddDays(12)}, PlannedHours: 10, DoneHours: 12}},
			Tests:         []snapshot.Test{{Case: "Un cas", Expected: "Oui", Obtained: "Oui", Verdict: snapshot.Passed}},
			Context:       paragraphs(2), Need: paragraphs(1), Environment: paragraphs(1), Approach: paragraphs(4), Contribution: paragraphs(2), Retrospective: paragraphs(2),
		})
	}
	d.Canonicalise()
	return d
}

func paragraphs(n int) string {
	const one = "L'agent remonte **148 postes** sur 151 ; les trois manquants sont *identifiés* : le premier est en panne, le second prêté, le troisième réinstallé sous un autre nom. Une règle `TAG` en déduit l'entité. Voir [la note](https://exemple.fr/note).\n\n"
	return strings.Repeat(one, n) + "- un premier point\n- un second point\n"
}

func noFile(name string) (fs.File, error) { return nil, fs.ErrNotExist }
