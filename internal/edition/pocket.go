package edition

import (
	"cmp"
	"math"
	"slices"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/fr"
)

// Pocket is the fiche de poche: what the candidate keeps in hand when there is
// neither screen nor network.
type Pocket struct {
	*Portfolio
	Phases []competency.Phase
	Plan   []Beat
	Weak   []Coverage // what is not proved yet, to be ready for
}

// Beat is one moment of the presentation. From and To count seconds from the
// start.
type Beat struct {
	From, To int
	Title    string
	Points   []string
}

// shares cut the presentation; the réalisations take half of it.
var shares = []float64{0.15, 0.15, 0.5, 0.1, 0.1}

// told is how many réalisations a presentation has time for.
const told = 3

// NewPocket derives the sheet. The plan is a proposal: it tells the few
// réalisations that show the most competencies together.
func NewPocket(p *Portfolio, exam competency.Exam) Pocket {
	sheet := Pocket{Portfolio: p, Phases: exam.Phases, Plan: plan(p, seconds(exam))}
	for _, c := range p.Competencies {
		if c.Strength < Proved || c.ProvedIndicators() < len(c.Indicators) {
			sheet.Weak = append(sheet.Weak, c)
		}
	}
	return sheet
}

// seconds of the presentation, the first phase.
func seconds(exam competency.Exam) int {
	if len(exam.Phases) == 0 {
		return 600
	}
	return exam.Phases[0].Minutes * 60
}

func plan(p *Portfolio, total int) []Beat {
	beats := []Beat{
		{Title: "Qui je suis, d’où je viens", Points: steppingStones(p)},
		{Title: "Où j’ai travaillé", Points: hosts(p)},
		{Title: "Ce que j’ai fait", Points: stories(p)},
		{Title: "Comment j’ai acquis les compétences du bloc", Points: acquired(p)},
		{Title: "Ce que je suis, ce que je vise", Points: horizon(p)},
	}
	at := 0.0
	for i := range beats {
		beats[i].From = quarter(at * float64(total))
		at += shares[i]
		beats[i].To = quarter(at * float64(total))
	}
	return beats
}

// quarter rounds to a quarter of a minute.
func quarter(seconds float64) int { return int(math.Round(seconds/15)) * 15 }

func steppingStones(p *Portfolio) []string {
	var points []string
	if p.Headline != "" {
		points = append(points, p.Headline)
	}
	for _, s := range lastOf(p.Pathway, told) {
		points = append(points, s.Title)
	}
	return points
}

func lastOf(steps []Step, n int) []Step { return steps[max(0, len(steps)-n):] }

func hosts(p *Portfolio) []string {
	var points []string
	for _, s := range p.Internships {
		point := cmp.Or(s.Host.Name, s.Title, "Stage")
		if s.Weeks > 0 {
			point += ", " + fr.Count(s.Weeks, "semaine", "semaines")
		}
		points = append(points, point)
	}
	return points
}

func stories(p *Portfolio) []string {
	var points []string
	for _, w := range p.Telling(told) {
		point := w.Title
		if w.Summary != "" {
			point += " : " + w.Summary
		}
		points = append(points, point)
	}
	return points
}

func acquired(p *Portfolio) []string {
	count := map[Strength]int{}
	for _, c := range p.Competencies {
		count[c.Strength]++
	}
	var points []string
	for s := Proved; s > Absent; s-- {
		if count[s] > 0 {
			points = append(points, fr.Count(count[s], "compétence "+s.Word(), "compétences "+s.Word()+"s"))
		}
	}
	return points
}

func horizon(p *Portfolio) []string {
	var points []string
	if p.Watch.Subject != "" {
		points = append(points, "Veille : "+p.Watch.Subject)
	}
	if p.Project.Source != "" {
		points = append(points, "Projet professionnel")
	}
	return points
}

// Telling picks the réalisations that show the most competencies together: at
// each turn, the one that adds the most strength to what is already shown.
func (p *Portfolio) Telling(n int) []Work {
	shown := map[string]Strength{}
	var picked []Work
	for range n {
		best, gain := -1, 0
		for i, w := range p.Realisations {
			if g := gained(w, shown); g > gain && !slices.ContainsFunc(picked, func(k Work) bool { return k.ID == w.ID }) {
				best, gain = i, g
			}
		}
		if best < 0 {
			return picked
		}
		for _, m := range p.Realisations[best].Mobilisations {
			shown[m.Competency.Code] = max(shown[m.Competency.Code], m.Strength)
		}
		picked = append(picked, p.Realisations[best])
	}
	return picked
}

func gained(w Work, shown map[string]Strength) int {
	gain := 0
	for _, m := range w.Mobilisations {
		gain += max(0, int(m.Strength-shown[m.Competency.Code]))
	}
	return gain
}
