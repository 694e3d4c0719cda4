package edition_test

import (
	"testing"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/snapshot"
)

func official(t *testing.T) *competency.Framework {
	t.Helper()
	f, err := competency.NewLibrary(frameworks.Files).Load("bts-sio")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFormsTakeTheLabelsOfTheirSitting(t *testing.T) {
	f := official(t)
	for year, want := range map[int][3]string{2023: {"6-3", "6-2", ""}, 2025: {"8-3", "", ""}, 2026: {"VI-3", "VI-2", "VI-4"}, 1999: {}} {
		d := &snapshot.Dossier{Sitting: year}
		got := [3]string{edition.NewGrid(d, f).Annexe, edition.NewConformityForm(d, f).Annexe, edition.NewRemarkSheet(d, f).Annexe}
		if got != want {
			t.Errorf("%d: %q, want %q", year, got, want)
		}
	}
}

func TestALabelIsSaidUnconfirmedOnlyWhereItIsPrinted(t *testing.T) {
	f := *official(t)
	with := len(edition.NewGrid(&snapshot.Dossier{Sitting: 2027}, &f).Unconfirmed)
	f.Sittings = []competency.Sitting{{Year: 2027, Certainty: competency.Unconfirmed}}
	if without := len(edition.NewGrid(&snapshot.Dossier{Sitting: 2027}, &f).Unconfirmed); with != without+1 {
		t.Errorf("%d notes with a label, %d without", with, without)
	}
}

func TestALineNotFilledHasNoLevel(t *testing.T) {
	g := edition.NewGrid(&snapshot.Dossier{Sitting: 2026}, official(t))
	if len(g.Criteria) != 7 || g.Criteria[0].Code != edition.Transversal || len(g.Members) != 2 || g.MarkRule == "" {
		t.Fatalf("%d lines, %d members", len(g.Criteria), len(g.Members))
	}
	for line, level := range map[string]string{edition.Transversal: "NE", "B1.2": "EM"} {
		if !g.Rate(line, level) {
			t.Errorf("%s: %s is refused", line, level)
		}
	}
	if g.Rate("B1.1", "TB") || g.Rate("B9", "EM") {
		t.Error("an unknown level or line is accepted")
	}
	if g.Criteria[0].Level != "NE" || g.Criteria[1].Level != "" || g.Criteria[2].Level != "EM" {
		t.Errorf("levels: %+v", g.Criteria)
	}
	if !g.Rate("B1.2", "") || g.Criteria[2].Level != "" {
		t.Error("a line can be emptied")
	}
}

func TestAWorkCertificateIsTheEmployersOwn(t *testing.T) {
	d := &snapshot.Dossier{Sitting: 2026, Internships: []snapshot.Internship{
		{ID: "stage-1", Weeks: 6},
		{ID: "emploi", Attestation: &snapshot.Attestation{Kind: snapshot.WorkCertificate}},
		{ID: "stage-2", Attestation: &snapshot.Attestation{}},
	}}
	forms := edition.AttestationForms(d, official(t))
	if len(forms) != 2 || forms[0].Internship != "stage-1" || forms[1].Internship != "stage-2" || forms[0].Annexe != "IX" {
		t.Errorf("%+v", forms)
	}
}

func TestTheControlAsksForThePiecesAndTheGrounds(t *testing.T) {
	c := edition.NewConformityForm(&snapshot.Dossier{Sitting: 2026}, official(t))
	if len(c.Pieces) != 3 || len(c.Grounds) != 4 || c.Decision != edition.Undecided || c.Pieces[0].Present != edition.Unanswered || len(c.Unconfirmed) != 3 {
		t.Errorf("%+v", c)
	}
}
