package edition

import (
	"strconv"
	"strings"

	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// Planning is the planning prévu et réalisé, with its écarts computed and its
// place on one line of time.
type Planning struct {
	Tasks        []Task
	Ticks        []Tick
	PlannedHours float64
	DoneHours    float64
	HoursGap     float64
	DaysGap      int  // at the end of the last task; positive when late
	Compared     bool // a planned end and a real one are known
}

// Task is one line of the planning.
type Task struct {
	Title        string
	Planned      string // period in French
	Done         string
	PlannedHours float64
	DoneHours    float64
	HoursGap     float64 // done minus planned; meaningful when both are known
	DaysGap      int     // at the end; positive when late
	Compared     bool
	Explanation  string
	PlannedSpan  Span
	DoneSpan     Span
}

// Span is a place on the line of time, in fractions of its length.
type Span struct{ Start, Length float64 }

// Known tells a span that can be drawn.
func (s Span) Known() bool { return s.Length > 0 }

// Tick is one graduation of the line of time.
type Tick struct {
	At    float64
	Label string // « 18/05 », « mai 2026 »
}

func newPlanning(tasks []snapshot.Task) Planning {
	var p Planning
	from, to := extent(tasks)
	days := float64(from.DaysUntil(to) + 1)
	var plannedEnd, doneEnd civil.Date
	finished := true
	for _, t := range tasks {
		p.Tasks = append(p.Tasks, newTask(t, from, days))
		p.PlannedHours += t.PlannedHours
		p.DoneHours += t.DoneHours
		plannedEnd = later(plannedEnd, t.Planned.End)
		doneEnd = later(doneEnd, t.Done.End)
		finished = finished && !t.Done.IsZero() && !t.Done.Ongoing
	}
	p.HoursGap = p.DoneHours - p.PlannedHours
	if finished && !plannedEnd.IsZero() && !doneEnd.IsZero() {
		p.DaysGap, p.Compared = plannedEnd.DaysUntil(doneEnd), true
	}
	if len(tasks) > 0 && !from.IsZero() {
		p.Ticks = ticks(from, to)
	}
	return p
}

func newTask(t snapshot.Task, from civil.Date, days float64) Task {
	task := Task{
		Title: t.Title, Planned: t.Planned.French(), Done: t.Done.French(), Explanation: t.Explanation,
		PlannedHours: t.PlannedHours, DoneHours: t.DoneHours, HoursGap: t.DoneHours - t.PlannedHours,
		PlannedSpan: span(t.Planned, from, days), DoneSpan: span(t.Done, from, days),
	}
	if !t.Planned.End.IsZero() && !t.Done.End.IsZero() {
		task.DaysGap, task.Compared = t.Planned.End.DaysUntil(t.Done.End), true
	}
	return task
}

// extent is the first and the last day the planning names.
func extent(tasks []snapshot.Task) (from, to civil.Date) {
	for _, t := range tasks {
		for _, p := range []civil.Period{t.Planned, t.Done} {
			if p.IsZero() || p.Reversed() {
				continue
			}
			if from.IsZero() || p.Start.Before(from) {
				from = p.Start
			}
			to = later(to, lastDay(p))
		}
	}
	return from, to
}

func later(a, b civil.Date) civil.Date {
	if a.IsZero() || !b.IsZero() && a.Before(b) {
		return b
	}
	return a
}

func span(p civil.Period, from civil.Date, days float64) Span {
	if p.IsZero() || p.Reversed() || days <= 0 {
		return Span{}
	}
	start := float64(from.DaysUntil(p.Start))
	length := float64(p.Start.DaysUntil(lastDay(p)) + 1)
	if p.Ongoing {
		length = days - start
	}
	return Span{start / days, length / days}
}

// ticks graduates by week while a dozen is enough, by month beyond.
func ticks(from, to civil.Date) []Tick {
	days := from.DaysUntil(to) + 1
	if days > 84 {
		return monthTicks(from, to, days)
	}
	step := 1
	if days > 7 {
		step = 7 * (1 + days/43)
	}
	var list []Tick
	for d := 0; d < days; d += step {
		list = append(list, Tick{float64(d) / float64(days), from.AddDays(d).French()[:5]})
	}
	return list
}

var months = [...]string{"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."}

func monthTicks(from, to civil.Date, days int) []Tick {
	step := 1 + (days/30)/7
	var list []Tick
	first := civil.Date{Year: from.Year, Month: from.Month, Day: 1}
	for n := 0; ; n += step {
		month := first.Month - 1 + n
		d := civil.Date{Year: first.Year + month/12, Month: 1 + month%12, Day: 1}
		if to.Before(d) {
			return list
		}
		if !d.Before(from) {
			list = append(list, Tick{float64(from.DaysUntil(d)) / float64(days), months[d.Month-1] + " " + strconv.Itoa(d.Year%100)})
		}
	}
}

// DaysWords says an écart in days: « à l’heure », « 2 jours de retard ».
func DaysWords(gap int) string {
	switch {
	case gap > 0:
		return fr.Count(gap, "jour", "jours") + " de retard"
	case gap < 0:
		return fr.Count(-gap, "jour", "jours") + " d’avance"
	}
	return "à l’heure"
}

// Hours writes a number of hours: « 3,5 h ».
func Hours(h float64) string {
	return strings.Replace(strconv.FormatFloat(h, 'f', -1, 64), ".", ",", 1) + "\u00a0h"
}

// HoursWords writes a difference of hours with its sign: « +6 h », « −2 h ».
func HoursWords(gap float64) string {
	switch {
	case gap > 0:
		return "+" + Hours(gap)
	case gap < 0:
		return "−" + Hours(-gap)
	}
	return Hours(0)
}

// TestReport is the report of the tests.
type TestReport struct {
	Tests                  []snapshot.Test
	Passed, Failed, NotRun int
}

func newTestReport(tests []snapshot.Test) TestReport {
	report := TestReport{Tests: tests}
	for _, t := range tests {
		switch t.Verdict {
		case snapshot.Passed:
			report.Passed++
		case snapshot.Failed:
			report.Failed++
		default:
			report.NotRun++
		}
	}
	return report
}
