package pdf

import (
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/typst"
)

// conformityForm is edition.ConformityForm as its template reads it.
type conformityForm struct {
	formHead
	Pieces    []answered `json:"pieces"`
	Grounds   []answered `json:"grounds"`
	Decisions []choice   `json:"decisions"`
	Before    string     `json:"before"`
	Text      []string   `json:"text"`
	Date      string     `json:"date"`
	Checker   string     `json:"checker"`
}

type answered struct {
	Label  string   `json:"label"`
	Answer []choice `json:"answer"`
	Detail string   `json:"detail"`
}

// ConformityForm prints the contrôle de conformité.
func ConformityForm(c edition.ConformityForm) (typst.Job, error) {
	view := conformityForm{
		formHead: newFormHead(c.FormHead, "Contrôle de conformité du dossier"), Pieces: []answered{}, Grounds: []answered{},
		Decisions: decisions(c.Decision), Before: day(c.Before), Text: paragraphs(c.Notes), Date: day(c.Date), Checker: shown(c.Checker),
	}
	for _, p := range c.Pieces {
		view.Pieces = append(view.Pieces, answered{capital(p.Label), yesNo(p.Present), ""})
	}
	for _, g := range c.Grounds {
		view.Grounds = append(view.Grounds, answered{capital(g.Label), yesNo(g.Found), shown(g.Detail)})
	}
	return newJob("controle-de-conformite.pdf", "controle-de-conformite.typ", view, nil)
}

// decisions are the boxes of the decision; the template writes a date after
// the last one.
func decisions(d edition.Decision) []choice {
	return []choice{
		{"Conforme", d == edition.Conforming},
		{"Non conforme", d == edition.NotConforming},
		{"À régulariser avant le", d == edition.ToRegularise},
	}
}
