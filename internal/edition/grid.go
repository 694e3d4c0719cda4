package edition

import (
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// Grid is the grille d'aide à l'évaluation, blank or filled. It draws a
// profile: no mark is ever computed from its levels.
type Grid struct {
	FormHead
	Oral
	Levels   []competency.Level
	Criteria []Criterion // the transversal line first, when there is one
	Notes    string      // free notes of the commission
	MarkRule string      // what the texts say of the mark, empty when unknown
}

// Transversal is the code of the line that belongs to no competency.
const Transversal = "transversale"

// Criterion is one line of the grid. Level is the code of a level; empty, the
// line is not filled, which is not « Non évaluable ».
type Criterion struct {
	Code       string
	Label      string
	Skills     []competency.Skill
	Indicators []competency.Indicator
	Level      string
}

// NewGrid is the blank grid of a candidate.
func NewGrid(d *snapshot.Dossier, f *competency.Framework) Grid {
	g := Grid{FormHead: newFormHead(d, f, func(a competency.Annexes) string { return a.Grid }), Oral: newOral(f), Levels: f.Levels, MarkRule: markRule(f)}
	g.Unconfirmed = append(g.Unconfirmed, "La présentation officielle du recto n’a pas été trouvée : seul le verso suit le modèle publié.")
	if f.Transversal != "" {
		g.Criteria = append(g.Criteria, Criterion{Code: Transversal, Label: f.Transversal})
	}
	for _, c := range f.Competencies {
		g.Criteria = append(g.Criteria, Criterion{Code: c.Code, Label: c.Label, Skills: c.Skills, Indicators: c.Indicators})
	}
	return g
}

// Rate gives a line a level, or empties it; false when either is unknown.
func (g *Grid) Rate(line, level string) bool {
	if level != "" && !g.knows(level) {
		return false
	}
	for i := range g.Criteria {
		if g.Criteria[i].Code == line {
			g.Criteria[i].Level = level
			return true
		}
	}
	return false
}

func (g *Grid) knows(level string) bool {
	for _, l := range g.Levels {
		if l.Code == level {
			return true
		}
	}
	return false
}

// markRule quotes the référentiel's rule on the mark.
func markRule(f *competency.Framework) string {
	for _, r := range f.Exam.Rules {
		if r.Code == "note" {
			return r.Text
		}
	}
	return ""
}
