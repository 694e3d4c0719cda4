package edition

import (
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// RemarkSheet is the fiche d'appréciation, blank or filled: it justifies the
// mark of a candidate.
type RemarkSheet struct {
	FormHead
	Oral
	Phases   []PhaseRemark
	Overall  string
	Mark     string // out of 20, as the commission writes it; empty when not given
	MarkRule string // what the texts say of the mark, empty when unknown
}

// PhaseRemark is what the commission says of one phase of the oral.
type PhaseRemark struct {
	competency.Phase
	Text string
}

// NewRemarkSheet is the blank sheet of a candidate.
func NewRemarkSheet(d *snapshot.Dossier, f *competency.Framework) RemarkSheet {
	s := RemarkSheet{FormHead: newFormHead(d, f, func(a competency.Annexes) string { return a.Remark }), Oral: newOral(f), MarkRule: markRule(f)}
	s.Unconfirmed = append(s.Unconfirmed, layoutUnknown)
	for _, p := range f.Exam.Phases {
		s.Phases = append(s.Phases, PhaseRemark{Phase: p})
	}
	return s
}
