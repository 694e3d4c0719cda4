package edition

import (
	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// ConformityForm is the contrôle de conformité, blank or filled. It records
// what a person found; the rules that look at a dossier live elsewhere.
type ConformityForm struct {
	FormHead
	Pieces   []PieceCheck
	Grounds  []GroundCheck
	Decision Decision
	Before   civil.Date // last day of a regularisation
	Notes    string
	Date     civil.Date
	Checker  string // who checked
}

// PieceCheck says whether a piece of the dossier is there.
type PieceCheck struct {
	competency.Piece
	Present Answer
}

// GroundCheck says whether a ground of non-conformity was found.
type GroundCheck struct {
	competency.Ground
	Found  Answer
	Detail string // what qualifies the ground, « 12 semaines déclarées »
}

// Decision ends the control.
type Decision int

// The decisions; the zero value is a control not yet decided.
const (
	Undecided Decision = iota
	Conforming
	NotConforming
	ToRegularise
)

// NewConformityForm is the blank control of a candidate's dossier.
func NewConformityForm(d *snapshot.Dossier, f *competency.Framework) ConformityForm {
	c := ConformityForm{FormHead: newFormHead(d, f, func(a competency.Annexes) string { return a.Conformity })}
	for _, p := range f.Exam.Pieces {
		c.Pieces = append(c.Pieces, PieceCheck{Piece: p})
	}
	for _, g := range f.Exam.Grounds {
		c.Grounds = append(c.Grounds, GroundCheck{Ground: g})
	}
	c.Unconfirmed = append(c.Unconfirmed, layoutUnknown, "Le libellé et l’effet de la décision ne sont confirmés par aucun texte consulté.")
	if f.Exam.Internship.Certainty == competency.Unconfirmed {
		c.Unconfirmed = append(c.Unconfirmed, "La durée minimale des stages n’est confirmée par aucun texte consulté.")
	}
	return c
}
