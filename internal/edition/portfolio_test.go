package edition_test

import (
	"slices"
	"testing"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/snapshot"
)

func portfolio(t *testing.T, d *snapshot.Dossier, commission bool) edition.Portfolio {
	t.Helper()
	f, err := competency.NewLibrary(frameworks.Files).Load("bts-sio")
	if err != nil {
		t.Fatal(err)
	}
	d.Canonicalise()
	return edition.NewPortfolio(d, f, commission)
}

func period(t *testing.T, text string) civil.Period {
	t.Helper()
	p, err := civil.ParsePeriod(text)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func secretive() *snapshot.Dossier {
	return &snapshot.Dossier{
		Framework: "bts-sio", Sitting: 2027, Specialty: "SISR",
		Candidate:   snapshot.Candidate{LastName: "DELAUNAY", FirstName: "Inès", Number: "02347000001"},
		Internships: []snapshot.Internship{{ID: "s", Year: 2, Host: snapshot.Host{Name: "Hôte"}, Weeks: 6, Attestation: &snapshot.Attestation{File: "a.pdf"}}},
		Realisations: []snapshot.Realisation{{
			ID: "r", Title: "R", Setting: "s",
			Evidence: []snapshot.Evidence{
				{ID: "plan", Title: "Plan", Kind: "plan-de-sauvegarde", File: "plan.pdf"},
				{ID: "audit", Title: "Audit", File: "Audit.pdf", Visibility: snapshot.CommissionOnly},
				{ID: "forge", Title: "Forge", URL: "https://forge.example/d", Visibility: snapshot.CommissionOnly},
				{ID: "later", Title: "Plus tard", File: "plus-tard.pdf", State: snapshot.ToFile},
			},
			Mobilisations: []snapshot.Mobilisation{
				{Competency: "B1.1", Skills: []string{"B1.1.5"}, Indicators: []string{"B1.1-I5"}, Justification: "Oui.", Evidence: []string{"plan", "audit"}},
				{Competency: "B1.2", Justification: "Oui.", Evidence: []string{"later"}, Indicators: []string{"B1.2-I1"}},
				{Competency: "B1.3", Evidence: []string{"plan"}},
				{Competency: "B1.4", Justification: "Oui.", Evidence: []string{"audit"}},
			},
		}},
		Files: []snapshot.File{{Path: "realisations/r/Audit.pdf"}, {Path: "realisations/r/plan.pdf"}, {Path: "stages/s/a.pdf"}},
	}
}

func TestStrengthGrowsOneStepAtATime(t *testing.T) {
	p := portfolio(t, secretive(), false)
	want := []edition.Strength{edition.Proved, edition.Justified, edition.Mobilised, edition.Proved, edition.Absent, edition.Absent}
	for i, c := range p.Competencies {
		if c.Strength != want[i] {
			t.Errorf("%s is %s, want %s", c.Code, c.Strength.Word(), want[i].Word())
		}
		if p.Matrix()[0].Cells[i].Strength != want[i] {
			t.Errorf("the matrix says otherwise of %s", c.Code)
		}
	}
	if c := p.Competencies[0]; c.ProvedIndicators() != 1 || c.Proofs() != 2 || len(c.Skills[4].Places) != 1 {
		t.Errorf("B1.1: %d indicators, %d proofs", c.ProvedIndicators(), c.Proofs())
	}
	if p.Competencies[1].ProvedIndicators() != 0 {
		t.Error("a proof still to file proves nothing yet")
	}
}

func TestTheAudienceDecidesWhatIsSeen(t *testing.T) {
	public, commission := portfolio(t, secretive(), false), portfolio(t, secretive(), true)
	for target, withheld := range map[string]bool{
		"realisations/r/Audit.pdf": true, "realisations/r/audit.pdf": true, "stages/s/a.pdf": true, "https://forge.example/d/#x": true,
		"HTTPS://forge.example/d": true, "realisations/r/plan.pdf": false, "https://forge.example/": false,
	} {
		if public.Withheld(target) != withheld || commission.Withheld(target) {
			t.Errorf("%s: withheld from the public %v, from the commission %v", target, public.Withheld(target), commission.Withheld(target))
		}
	}
	if public.Number != "" || public.Table.Number != "" || commission.Number == "" {
		t.Error("the candidate's number is for the commission alone")
	}
	work := public.Realisations[0]
	if len(work.Proofs) != 2 || work.Reserved != 2 || len(work.Mobilisations[0].Proofs) != 1 || work.Mobilisations[0].Reserved != 1 {
		t.Errorf("the public sees %d proofs, %d reserved", len(work.Proofs), work.Reserved)
	}
	if got := public.Table.Parts[2].Rows[0].Documents; !slices.Equal(got, []string{"Plan", "Plus tard"}) {
		t.Errorf("the table names %v", got)
	}
	if public.Internships[0].Attestation.File != "" || commission.Internships[0].Attestation.File != "stages/s/a.pdf" {
		t.Error("attestations are for the commission alone")
	}
	if len(public.Files()) != 1 || len(commission.Files()) != 3 {
		t.Errorf("files: %v, %v", public.Files(), commission.Files())
	}
}

func TestEcartsAreComputed(t *testing.T) {
	d := secretive()
	d.Realisations[0].Planning = []snapshot.Task{
		{Title: "Une", Planned: period(t, "du 18/05/2026 au 20/05/2026"), Done: period(t, "du 18/05/2026 au 22/05/2026"), PlannedHours: 14, DoneHours: 20},
		{Title: "Deux", Planned: period(t, "du 21/05/2026 au 27/05/2026"), Done: period(t, "du 25/05/2026 au 26/05/2026"), PlannedHours: 4, DoneHours: 2.5},
		{Title: "Trois", Planned: period(t, "du 21/05/2026 au 27/05/2026")},
	}
	d.Realisations[0].Tests = []snapshot.Test{{Verdict: snapshot.Passed}, {Verdict: snapshot.Failed}, {Verdict: snapshot.NotRun}, {Verdict: snapshot.Passed}}
	work := portfolio(t, d, false).Realisations[0]
	plan := work.Planning
	if plan.Tasks[0].DaysGap != 2 || plan.Tasks[1].DaysGap != -1 || plan.Tasks[2].Compared || plan.Compared {
		t.Errorf("gaps: %+v", plan)
	}
	if plan.HoursGap != 4.5 || plan.Tasks[0].PlannedSpan != (edition.Span{Start: 0, Length: .3}) || plan.Tasks[1].DoneSpan != (edition.Span{Start: .7, Length: .2}) {
		t.Errorf("hours %v, spans %+v %+v", plan.HoursGap, plan.Tasks[0].PlannedSpan, plan.Tasks[1].DoneSpan)
	}
	if plan.Tasks[2].DoneSpan.Known() || len(plan.Ticks) != 2 || plan.Ticks[1].Label != "25/05" {
		t.Errorf("ticks %+v", plan.Ticks)
	}
	if work.Tests.Passed != 2 || work.Tests.Failed != 1 || work.Tests.NotRun != 1 {
		t.Errorf("tests %+v", work.Tests)
	}
}

func TestALongPlanningIsGraduatedByMonth(t *testing.T) {
	d := secretive()
	d.Realisations[0].Planning = []snapshot.Task{{Planned: period(t, "du 15/11/2025 au 20/03/2026"), Done: period(t, "depuis le 01/12/2025")}}
	var labels []string
	for _, tick := range portfolio(t, d, false).Realisations[0].Planning.Ticks {
		labels = append(labels, tick.Label)
	}
	if !slices.Equal(labels, []string{"déc. 25", "janv. 26", "févr. 26", "mars 26"}) {
		t.Error(labels)
	}
}

func TestGapsAreSaidInFrench(t *testing.T) {
	for got, want := range map[string]string{
		edition.DaysWords(0): "à l’heure", edition.DaysWords(1): "1 jour de retard", edition.DaysWords(-3): "3 jours d’avance",
		edition.HoursWords(6): "+6\u00a0h", edition.HoursWords(-2.5): "−2,5\u00a0h", edition.HoursWords(0): "0\u00a0h",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWhatIsNotConfirmedIsSaid(t *testing.T) {
	p := portfolio(t, secretive(), false)
	if len(p.Unconfirmed) != 2 || !p.Weeks.Unconfirmed || p.Weeks.Total != 6 {
		t.Errorf("%v, %+v", p.Unconfirmed, p.Weeks)
	}
}
