package conformity_test

import (
	"flag"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/conformity"
	"github.com/jalon-app/jalon/internal/snapshot"
)

var update = flag.Bool("update", false, "write golden files")

func TestTheBaseDossierIsConforming(t *testing.T) {
	f := load(t, "")
	if len(f.Defects) > 0 {
		t.Errorf("defects: %v", f.Defects)
	}
	if found := conformity.Check(&f.Dossier, framework(t)); len(found) > 0 {
		t.Errorf("findings:\n%s", tell(f, found))
	}
}

func TestEachRuleTellsGoodFromBad(t *testing.T) {
	data := framework(t)
	for _, rule := range conformity.Rules {
		t.Run(rule.Code, func(t *testing.T) {
			good := load(t, path.Join("testdata", rule.Code, "good"))
			if found := of(rule, conformity.Check(&good.Dossier, data)); len(found) > 0 {
				t.Errorf("good has findings:\n%s", tell(good, found))
			}
			bad := load(t, path.Join("testdata", rule.Code, "bad"))
			found := of(rule, conformity.Check(&bad.Dossier, data))
			if len(found) == 0 {
				t.Fatal("bad has no finding")
			}
			for _, finding := range found {
				wellSaid(t, finding)
			}
			golden(t, path.Join("testdata", rule.Code, "bad", expected), tell(bad, found))
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
	}
}

var misplaced = regexp.MustCompile(`%!|\(MISSING\)|  |«»|« »`)

// wellSaid checks the form of a message.
func wellSaid(t *testing.T, f conformity.Finding) {
	t.Helper()
	for _, message := range []string{f.What, f.Mend} {
		if strings.Contains(message, "'") || misplaced.MatchString(message) {
			t.Errorf("form of %q", message)
		}
		if !strings.HasSuffix(message, ".") && !strings.HasSuffix(message, " ?") {
			t.Errorf("end of %q", message)
		}
	}
	if f.Field == "" || f.Line < 0 {
		t.Errorf("place of %q: %q line %d", f.What, f.Field, f.Line)
	}
}

var kebab = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func TestEachRuleIsWellFormed(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range conformity.Rules {
		if !kebab.MatchString(r.Code) || seen[r.Code] {
			t.Errorf("code %q: doubled, or not in kebab-case", r.Code)
		}
		seen[r.Code] = true
		if r.Title == "" || !strings.HasSuffix(r.Title, ".") || strings.Contains(r.Title, "'") {
			t.Errorf("%s: title %q", r.Code, r.Title)
		}
		if r.Since < 2022 || r.Check == nil {
			t.Errorf("%s: since %d", r.Code, r.Since)
		}
		if r.Cites.Text == "" || r.Cites.Source == "" || !slices.Contains(r.Cites.Certainty.Enum(), string(r.Cites.Certainty)) {
			t.Errorf("%s: citation %+v", r.Code, r.Cites)
		}
	}
}

// A text called official is one: it is in the data of the diploma, on the
// official form, or in a law.
func TestOfficialCitationsAreExact(t *testing.T) {
	exact := officialTexts(framework(t))
	for _, r := range conformity.Rules {
		law := strings.HasPrefix(r.Cites.Source, "Référentiel général") || strings.HasPrefix(r.Cites.Source, "Règlement général")
		if r.Cites.Certainty == competency.Official && !exact[r.Cites.Text] && !law {
			t.Errorf("%s: not an official text: %q", r.Code, r.Cites.Text)
		}
	}
}

func officialTexts(f *competency.Framework) map[string]bool {
	texts := map[string]bool{
		// Labels of the blank table.
		"NOM et prénom :": true, "N° candidat :": true, "Centre de formation :": true, "Option :": true, "SESSION 2026": true,
		"Période (sous la forme du JJ/MM/AA au JJ/MM/AA)":                                         true,
		"Réalisations professionnelles (intitulé et liste des documents et productions associés)": true,
	}
	for _, statement := range f.Exam.Rules {
		texts[statement.Text] = statement.Certainty == competency.Official
	}
	for _, part := range f.Parts {
		texts[part.Label] = true
	}
	for _, c := range f.Competencies {
		for _, s := range c.Skills {
			texts[s.Label] = true
		}
		for _, i := range c.Indicators {
			texts[i.Label] = true
		}
	}
	return texts
}

func TestEveryRuleFileIsListedOnce(t *testing.T) {
	files, err := filepath.Glob("rule_*.go")
	if err != nil {
		t.Fatal(err)
	}
	code := regexp.MustCompile(`(?m)^\tCode: +"(.+)",$`)
	inFiles := map[string]bool{}
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		found := code.FindAllStringSubmatch(string(source), -1)
		if len(found) != 1 {
			t.Errorf("%s holds %d rules", name, len(found))
			continue
		}
		inFiles[found[0][1]] = true
	}
	for _, r := range conformity.Rules {
		if !inFiles[r.Code] {
			t.Errorf("%s: no file of its own", r.Code)
		}
		delete(inFiles, r.Code)
	}
	for code := range inFiles {
		t.Errorf("%s: not in the list", code)
	}
}

func TestEveryFixtureFolderIsThatOfARule(t *testing.T) {
	entries, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		known := slices.ContainsFunc(conformity.Rules, func(r *conformity.Rule) bool { return r.Code == e.Name() })
		if !known && e.Name() != "base" {
			t.Errorf("testdata/%s: no such rule", e.Name())
		}
	}
}

// An empty dossier, and a sitting nobody knows, are judged and break nothing.
func TestAnEmptyDossierIsJudged(t *testing.T) {
	for _, sitting := range []int{0, 2019, 2026, 9999} {
		found := conformity.Check(&snapshot.Dossier{Sitting: sitting}, framework(t))
		if len(found) < 10 || found[0].Gravity != conformity.Blocking {
			t.Errorf("sitting %d: %d findings", sitting, len(found))
		}
		for _, f := range found {
			wellSaid(t, f)
		}
	}
}
