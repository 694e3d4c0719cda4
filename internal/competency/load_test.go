package competency_test

import (
	"errors"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/yamldoc"
)

func TestTheOfficialBlockIsWhole(t *testing.T) {
	f, err := competency.NewLibrary(frameworks.Files).Load("bts-sio")
	if err != nil {
		t.Fatal(err)
	}
	skills, indicators, items := 0, 0, 0
	for _, c := range f.Competencies {
		skills += len(c.Skills)
		indicators += len(c.Indicators)
	}
	for _, a := range f.Activities {
		items += len(a.Items)
	}
	got := []int{len(f.Competencies), skills, indicators, len(f.Activities), items, len(f.Levels), len(f.Sittings), len(f.Exam.Grounds)}
	want := []int{6, 22, 38, 6, 22, 5, 6, 4}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("count %d: got %d, want %d", i, got[i], want[i])
		}
	}
	if first := f.Competencies[0]; len(first.Skills) != 6 || len(first.Indicators) != 7 {
		t.Errorf("indicators hang from the competency: 6 skills beside 7, got %d beside %d", len(first.Skills), len(first.Indicators))
	}
	for year, exam := range map[int]string{2022: "E4", 2024: "E4", 2025: "E5", 2027: "E5"} {
		if s, ok := f.Sitting(year); !ok || s.Exam != exam {
			t.Errorf("sitting %d: got %q", year, s.Exam)
		}
	}
}

func TestABrokenFrameworkIsRefusedWithFileAndLine(t *testing.T) {
	core, _ := frameworks.Files.ReadFile("bts-sio/framework.yaml")
	cases := map[string]struct {
		file, from, to, want string
	}{
		"unknown key":        {"framework.yaml", "court: Patrimoine", "cour: Patrimoine", "Clé inconnue « cour ». Vouliez-vous dire « court » ?"},
		"doubled code":       {"framework.yaml", "code: B1.1.2\n", "code: B1.1.1\n", "« B1.1.1 » est donné deux fois"},
		"dangling reference": {"framework.yaml", "sous_competence: B1.4.2}", "sous_competence: B1.4.9}", "« B1.4.9 » n’existe pas"},
		"wrong type":         {"framework.yaml", "annee: 0, lignes: 10", "annee: zéro, lignes: 10", "n’est pas un nombre entier"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			broken := strings.Replace(string(core), c.from, c.to, 1)
			if broken == string(core) {
				t.Fatal("the mutation changed nothing")
			}
			overlay := fstest.MapFS{"bts-sio/" + c.file: {Data: []byte(broken)}}
			_, err := competency.NewLibrary(overlay, frameworks.Files).Load("bts-sio")
			var problems yamldoc.Problems
			if !errors.As(err, &problems) {
				t.Fatalf("got %v", err)
			}
			if !strings.Contains(err.Error(), c.want) || problems[0].Line == 0 || problems[0].File != "bts-sio/"+c.file {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestADiplomaNeedsNoGo(t *testing.T) {
	library := competency.NewLibrary(frameworks.Files, os.DirFS("testdata"))
	f, err := library.Load("bts-ndrc")
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Levels) != 4 || len(f.Competencies) != 3 {
		t.Errorf("got %d levels and %d competencies", len(f.Levels), len(f.Competencies))
	}
	if _, err := library.Load("bts-nrdc"); err == nil || !strings.Contains(err.Error(), "bts-ndrc") {
		t.Errorf("a slip should be suggested: %v", err)
	}
}
