package pdf

import (
	"github.com/jalon-app/jalon/internal/edition"
)

// bookPlanning is the planning, drawn as planned against done.
type bookPlanning struct {
	Tasks   []bookTask `json:"tasks"`
	Ticks   []bookTick `json:"ticks"`
	Summary string     `json:"summary"`
}

type bookTask struct {
	Title       string      `json:"title"`
	Planned     string      `json:"planned"`
	Done        string      `json:"done"`
	Gap         string      `json:"gap"`
	Explanation string      `json:"explanation"`
	PlannedSpan *[2]float64 `json:"plannedSpan"` // start and length, in fractions of the line of time
	DoneSpan    *[2]float64 `json:"doneSpan"`
}

type bookTick struct {
	At    float64 `json:"at"`
	Label string  `json:"label"`
}

func newBookPlanning(p edition.Planning) bookPlanning {
	v := bookPlanning{Tasks: []bookTask{}, Ticks: []bookTick{}, Summary: planningWords(p)}
	for _, t := range p.Tasks {
		v.Tasks = append(v.Tasks, bookTask{
			Title: shown(t.Title), Planned: period(t.Planned, t.PlannedHours), Done: period(t.Done, t.DoneHours), Gap: gap(t),
			Explanation: shown(t.Explanation), PlannedSpan: span(t.PlannedSpan), DoneSpan: span(t.DoneSpan),
		})
	}
	for _, t := range p.Ticks {
		v.Ticks = append(v.Ticks, bookTick{t.At, t.Label})
	}
	return v
}

func span(s edition.Span) *[2]float64 {
	if !s.Known() {
		return nil
	}
	return &[2]float64{s.Start, s.Length}
}

// period writes « du 05/01/26 au 09/01/26, 12 h ».
func period(words string, hours float64) string {
	if hours == 0 {
		return shown(words)
	}
	return joined(", ", words, edition.Hours(hours))
}

func gap(t edition.Task) string {
	days, hours := "", ""
	if t.Compared {
		days = edition.DaysWords(t.DaysGap)
	}
	if t.PlannedHours > 0 && t.DoneHours > 0 && t.HoursGap != 0 {
		hours = edition.HoursWords(t.HoursGap)
	}
	return joined(", ", days, hours)
}

// planningWords says the whole écart in one line.
func planningWords(p edition.Planning) string {
	hours, days := "", ""
	if p.PlannedHours > 0 && p.DoneHours > 0 {
		hours = edition.Hours(p.PlannedHours) + " prévues, " + edition.Hours(p.DoneHours) + " réalisées (" + edition.HoursWords(p.HoursGap) + ")"
	}
	if p.Compared {
		days = "fin " + edition.DaysWords(p.DaysGap)
	}
	return joined(" ; ", hours, days)
}
