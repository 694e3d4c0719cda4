package pdf

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/typst"
)

// remarkSheet is edition.RemarkSheet as its template reads it.
type remarkSheet struct {
	formHead
	Oral     oral          `json:"oral"`
	Phases   []phaseRemark `json:"phases"`
	Overall  []string      `json:"overall"`
	Mark     string        `json:"mark"`
	MarkRule string        `json:"markRule"`
}

type phaseRemark struct {
	Label    string   `json:"label"`
	Duration string   `json:"duration"`
	Text     []string `json:"text"`
}

// RemarkSheet prints the fiche d'appréciation.
func RemarkSheet(s edition.RemarkSheet) (typst.Job, error) {
	view := remarkSheet{
		formHead: newFormHead(s.FormHead, "Fiche d’appréciation"), Oral: newOral(s.Oral),
		Phases: []phaseRemark{}, Overall: paragraphs(s.Overall), Mark: shown(s.Mark), MarkRule: shown(s.MarkRule),
	}
	for _, p := range s.Phases {
		view.Phases = append(view.Phases, phaseRemark{capital(p.Label), duration(p.Minutes, p.AtMost), paragraphs(p.Text)})
	}
	return newJob("fiche-appreciation.pdf", "fiche-appreciation.typ", view, nil)
}

func duration(minutes int, atMost bool) string {
	if minutes == 0 {
		return ""
	}
	if atMost {
		return fmt.Sprintf("%d\u00a0min au maximum", minutes)
	}
	return fmt.Sprintf("%d\u00a0min", minutes)
}
