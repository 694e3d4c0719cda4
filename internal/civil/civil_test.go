package civil_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/jalon-app/jalon/internal/civil"
)

func TestPeriodsAreReadAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"du 05/01/2026 au 13/02/2026":  "2026-01-05/2026-02-13",
		"05/01/26 - 13/02/26":          "2026-01-05/2026-02-13",
		"Du 5.1.2026 au\u202f13.2.26":  "2026-01-05/2026-02-13",
		"2026-01-05/2026-02-13":        "2026-01-05/2026-02-13",
		"depuis le 05/01/2026":         "2026-01-05/..",
		"du 05/01/2026 au en cours":    "2026-01-05/..",
		"05/01/2026 – en cours":        "2026-01-05/..",
		"2026-01-05/..":                "2026-01-05/..",
		"le 29/02/2028":                "2028-02-29/2028-02-29",
		"01/09/2025 → 30/06/2027":      "2025-09-01/2027-06-30",
		"à partir du 01/09/2025":       "2025-09-01/..",
		"du 05/01/2026 au aujourd’hui": "2026-01-05/..",
	} {
		p, err := civil.ParsePeriod(text)
		if err != nil || p.String() != want {
			t.Errorf("%q gives %q, %v; want %q", text, p, err, want)
		}
	}
}

func TestWhatIsNoPeriodIsRefused(t *testing.T) {
	for _, text := range []string{"", "janvier", "29/02/2027", "32/01/2026", "05/13/2026", "du 05/01/2026", "05/01/2026 au", "1/1/1", "du 01/01/2026 au 99/99/2026"} {
		if p, err := civil.ParsePeriod(text); err == nil {
			t.Errorf("%q was read as %q", text, p)
		}
	}
}

func TestEveryPeriodComesBackFromEachOfItsForms(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := civil.Date{Year: 2000, Month: 1, Day: 1}.AddDays(rapid.IntRange(0, 35_000).Draw(t, "start"))
		p := civil.Period{Start: start, End: start.AddDays(rapid.IntRange(0, 900).Draw(t, "days"))}
		if rapid.Bool().Draw(t, "open") {
			p = civil.Period{Start: start, Ongoing: true}
		}
		for _, form := range []string{p.French(), p.Short(), p.String()} {
			if got, err := civil.ParsePeriod(form); err != nil || got != p {
				t.Fatalf("%q gives %v, %v", form, got, err)
			}
		}
	})
}

func TestPeriodsKnowWhereTheyStand(t *testing.T) {
	training, _ := civil.ParsePeriod("du 01/09/2025 au 30/06/2027")
	for text, within := range map[string]bool{
		"du 01/09/2025 au 30/06/2027": true, "du 31/08/2025 au 30/06/2027": false,
		"du 01/06/2027 au 01/07/2027": false, "depuis le 01/02/2027": true, "depuis le 01/07/2027": false,
	} {
		p, err := civil.ParsePeriod(text)
		if err != nil || p.Within(training) != within {
			t.Errorf("%q within the training: got %v, %v", text, !within, err)
		}
	}
	if days := training.Days(); days != 668 {
		t.Errorf("got %d days", days)
	}
	if reversed := (civil.Period{Start: training.End, End: training.Start}); !reversed.Reversed() || training.Reversed() {
		t.Error("a period that ends before it starts is not told")
	}
}
