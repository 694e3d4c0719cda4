package intake_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/intake"
	"github.com/jalon-app/jalon/internal/snapshot"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestTablesAreReadAsStudentsMadeThem(t *testing.T) {
	for name, make := range students {
		t.Run(name, func(t *testing.T) {
			s := newStudent(t)
			make(s)
			report, err := intake.ReadTable(s.bytes(), official(t))
			must(t, err)
			got, err := json.MarshalIndent(report, "", "  ")
			must(t, err)
			golden(t, filepath.Join("testdata", name+".json"), append(got, '\n'))
		})
	}
}

func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		must(t, os.WriteFile(path, got, 0o600))
	}
	want, err := os.ReadFile(path)
	must(t, err)
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs: got\n%s", path, got)
	}
}

func TestTheBlankFormIsReadWithoutInvention(t *testing.T) {
	report, err := intake.ReadTable(blank(t), official(t))
	must(t, err)
	got, err := json.Marshal(report)
	must(t, err)
	want := `{"session":2026,"option":"","numero_candidat":"","url":"","realisations":[],"devine":[],"illisible":["Option : aucune case n’est lue comme cochée."]}`
	if string(got) != want {
		t.Errorf("got %s", got)
	}
}

func TestAReportBecomesADossier(t *testing.T) {
	s := newStudent(t)
	students["appliquee"](s)
	s.row(29, "Site vitrine", "au printemps", "X", "E")
	f := official(t)
	report, err := intake.ReadTable(s.bytes(), f)
	must(t, err)
	d := report.Dossier(f)
	if d.Candidate != (snapshot.Candidate{LastName: "DELAUNAY", FirstName: "Inès", Number: "02347000001"}) || d.Sitting != 2026 || d.Specialty != "SISR" {
		t.Errorf("got %+v", d.Candidate)
	}
	var ids, settings, documents []string
	for _, r := range d.Realisations {
		ids, settings = append(ids, r.ID), append(settings, r.Setting)
		for _, e := range r.Evidence {
			documents = append(documents, e.ID+"="+e.Title+"/"+e.Kind+"/"+string(e.State))
		}
	}
	equal(t, ids, "01-inventorier-le-parc-avec-glpi", "02-segmenter-le-reseau", "03-deployer-un-service-de-tickets", "04-refondre-le-site-vitrine", "05-site-vitrine")
	equal(t, settings, "formation", "formation", "stage-1", "stage-2", "stage-2")
	equal(t, documents, "export-de-l-inventaire=Export de l’inventaire/autre/à déposer", "schema-du-reseau=Schéma du réseau/autre/à déposer",
		"procedure=procédure/autre/à déposer", "guide-utilisateur=guide utilisateur/autre/à déposer")
	if len(d.Internships) != 2 || d.Internships[0].Period.Short() != "du 18/05/26 au 26/06/26" || !d.Internships[1].Period.Ongoing {
		t.Errorf("internships: %+v", d.Internships)
	}
	if !strings.Contains(d.Realisations[4].Context, "« au printemps »") || !d.Realisations[0].Mobilises("B1.3") {
		t.Errorf("lost: %+v", d.Realisations[4])
	}
}

func equal(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAWorkbookThatIsNoTableIsRefused(t *testing.T) {
	s := newStudent(t)
	_, err := s.file.NewSheet("Notes")
	must(t, err)
	must(t, s.file.DeleteSheet(s.sheet))
	must(t, s.file.SetCellStr("Notes", "A1", "Liste de courses"))
	if _, err := intake.ReadTable(s.bytes(), official(t)); !fault.IsInvalid(err) || !strings.Contains(err.Error(), "pas de tableau de synthèse") {
		t.Errorf("got %v", err)
	}
}
