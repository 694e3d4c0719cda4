package pdf

import (
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/typst"
)

// grid is edition.Grid as its template reads it.
type grid struct {
	formHead
	Oral     oral        `json:"oral"`
	Levels   []level     `json:"levels"`
	Criteria []criterion `json:"criteria"`
	Text     []string    `json:"text"` // free notes
	MarkRule string      `json:"markRule"`
}

type level struct {
	Code    string `json:"code"`
	Label   string `json:"label"`
	Mastery bool   `json:"mastery"`
}

type criterion struct {
	Label       string   `json:"label"`
	Transversal bool     `json:"transversal"`
	Skills      []string `json:"skills"`
	Indicators  []string `json:"indicators"`
	Level       string   `json:"level"` // empty when not filled
}

// Grid prints the grille d'aide à l'évaluation, recto and verso.
func Grid(g edition.Grid) (typst.Job, error) {
	view := grid{
		formHead: newFormHead(g.FormHead, "Grille d’aide à l’évaluation"), Oral: newOral(g.Oral),
		Levels: []level{}, Criteria: []criterion{}, Text: paragraphs(g.Notes), MarkRule: shown(g.MarkRule),
	}
	for _, l := range g.Levels {
		view.Levels = append(view.Levels, level{l.Code, shown(l.Label), l.Mastery})
	}
	for _, c := range g.Criteria {
		view.Criteria = append(view.Criteria, newCriterion(c))
	}
	return newJob("grille.pdf", "grille.typ", view, nil)
}

func newCriterion(c edition.Criterion) criterion {
	view := criterion{
		Label: capital(c.Label), Transversal: c.Code == edition.Transversal,
		Skills: []string{}, Indicators: []string{}, Level: c.Level,
	}
	for _, s := range c.Skills {
		view.Skills = append(view.Skills, shown(s.Label))
	}
	for _, i := range c.Indicators {
		view.Indicators = append(view.Indicators, shown(i.Label))
	}
	return view
}
