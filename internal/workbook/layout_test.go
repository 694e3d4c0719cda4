package workbook_test

import (
	"strings"
	"testing"

	"github.com/jalon-app/jalon/internal/workbook"
)

func labels() workbook.Labels {
	label := func(code, text string) workbook.Label { return workbook.Label{Code: code, Texts: []string{text}} }
	return workbook.Form([]string{"SISR", "SLAM"}, []workbook.Label{
		label("B1.1", "Gérer le patrimoine informatique"),
		label("B1.2", "Répondre aux incidents et aux demandes d'assistance et d'évolution"),
		label("B1.3", "Développer la présence en ligne de l’organisation"),
		label("B1.4", "Travailler en mode projet"),
		label("B1.5", "Mettre à disposition des utilisateurs un service informatique"),
		label("B1.6", "Organiser son développement professionnel"),
	}, []workbook.Label{
		label("formation", "Réalisation en cours de formation"),
		label("annee-1", "Réalisations en milieu professionnel en cours de première année"),
		label("annee-2", "Réalisations en milieu professionnel en cours de seconde année"),
	})
}

func locate(t *testing.T, change func(*workbook.File, string)) *workbook.Layout {
	t.Helper()
	file, err := workbook.Open(form(t))
	must(t, err)
	defer file.Close()
	name := file.GetSheetName(0)
	change(file, name)
	grid, err := file.Grid(name)
	must(t, err)
	return workbook.Locate(grid, labels())
}

func TestThePlacesOfTheOfficialFormAreFound(t *testing.T) {
	l := locate(t, func(*workbook.File, string) {})
	must(t, l.Complete())
	for want, got := range map[string]workbook.Cell{
		"G1": l.Session.Cell, "A3": l.Name.Cell, "F3": l.Number.Cell, "A4": l.Centre.Cell, "F4": l.Option.Cell, "A5": l.URL.Cell,
		"G4": l.Boxes["SISR"], "H4": l.Boxes["SLAM"], "A8": l.Parts[0].Title, "A19": l.Parts[1].Title, "A27": l.Parts[2].Title,
	} {
		if got.Name() != want {
			t.Errorf("got %s, want %s", got.Name(), want)
		}
	}
	if l.Header != 6 || l.Body != 8 || l.Titles != 1 || l.Period != 2 || l.Columns[5].Col != 8 || l.Parts[1].First != 20 || l.Parts[1].Last != 26 {
		t.Errorf("got %+v", l)
	}
}

func TestPlacesAreFoundWhereverTheyMove(t *testing.T) {
	l := locate(t, func(f *workbook.File, name string) {
		must(t, f.InsertRows(name, 1, 3))
		must(t, f.InsertCols(name, "A", 2))
		must(t, f.SetCellStr(name, "C6", "nom  ET PRENOM:DELAUNAY Inès"))
		must(t, f.SetCellStr(name, "C22", "REALISATIONS en milieu  professionnel, en cours de Première année"))
	})
	must(t, l.Complete())
	if l.Name.Name() != "C6" || l.Name.Written != "nom  ET PRENOM:" || l.Name.Value != "DELAUNAY Inès" || l.Header != 9 || l.Columns[0].Col != 5 || l.Parts[1].Title.Name() != "C22" {
		t.Errorf("got %+v", l)
	}
}

func TestAllMissingLabelsAreNamedAtOnce(t *testing.T) {
	l := locate(t, func(f *workbook.File, name string) {
		must(t, f.SetCellStr(name, "G1", ""))
		must(t, f.SetCellStr(name, "H4", ""))
		must(t, f.SetCellStr(name, "A27", "Autres"))
	})
	err := l.Complete()
	want := "les intitulés « SESSION », « ▢ SLAM » et « Réalisations en milieu professionnel en cours de seconde année »."
	if err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v", err)
	}
}

func TestWordsAreComparedByTheirSense(t *testing.T) {
	cases := []struct {
		a, b string
		like bool
	}{
		{"Stage 1ère année", "Réalisations en milieu professionnel en cours de première année", true},
		{"Gérer le patrimoine", "Gérer le patrimoine informatique", true},
		{"Stage 2", "Réalisations en milieu professionnel en cours de première année", false},
		{"Refonte du site", "Développer la présence en ligne de l’organisation", false},
		{"", "Travailler en mode projet", false},
	}
	for _, c := range cases {
		if got := workbook.Likeness(c.a, c.b) >= 0.3; got != c.like {
			t.Errorf("%q and %q: %v", c.a, c.b, workbook.Likeness(c.a, c.b))
		}
	}
}
