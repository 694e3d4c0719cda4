package edition

import (
	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// FormHead is what every form of the exam starts with: what is examined, and
// whom. An empty value is a blank that a person fills in by hand.
type FormHead struct {
	Diploma     string
	Block       string
	ExamTitle   string
	Sitting     competency.Sitting
	Annexe      string // label of this form for the sitting, empty when unknown
	Mode        snapshot.Mode
	Name        string // NOM Prénom
	Number      string
	Centre      string
	Specialty   string // code
	Specialties []competency.Specialty

	// Unconfirmed is what the form shows without it having been found in a
	// text, as French sentences that the form must repeat.
	Unconfirmed []string
}

// Oral is what the commission adds: where, when and who.
type Oral struct {
	Academy    string
	ExamCentre string
	Date       civil.Date
	Members    []Member // in order of the seats
}

// Member is one member of the commission. Seat says who may sit there.
type Member struct {
	Seat string
	Name string
}

// Answer is one pair of boxes; the zero value is neither ticked.
type Answer int

// The two answers.
const (
	Unanswered Answer = iota
	Yes
	No
)

const (
	layoutUnknown = "La présentation officielle de ce document n’a pas été trouvée : l’ordre des rubriques est celui de Jalon, à rapprocher du modèle de l’académie."
	labelsUnknown = "Les libellés d’annexe de cette session ne sont pas encore confirmés : ceux de la session précédente sont repris."
)

// newFormHead reads the label of one form among those of the sitting.
func newFormHead(d *snapshot.Dossier, f *competency.Framework, label func(competency.Annexes) string) FormHead {
	sitting, _ := f.Sitting(d.Sitting)
	sitting.Year = d.Sitting
	head := FormHead{
		Diploma: f.Diploma, Block: f.Block, ExamTitle: f.Exam.Title, Sitting: sitting, Annexe: label(sitting.Annexes), Mode: d.Mode,
		Name: fullName(d.Candidate), Number: d.Candidate.Number, Centre: d.Centre,
		Specialty: d.Specialty, Specialties: f.Specialties,
	}
	if head.Annexe != "" && sitting.Certainty == competency.Unconfirmed {
		head.Unconfirmed = append(head.Unconfirmed, labelsUnknown)
	}
	return head
}

// newOral seats the commission of the exam; a diploma whose commission is not
// described has two members.
func newOral(f *competency.Framework) Oral {
	var oral Oral
	for _, seat := range f.Exam.Commission {
		oral.Members = append(oral.Members, Member{Seat: seatLabel(seat)})
	}
	if len(oral.Members) == 0 {
		oral.Members = make([]Member, 2)
	}
	return oral
}

func seatLabel(s competency.Seat) string {
	if s.Replacement == "" {
		return s.Label
	}
	return s.Label + " ou, en cas d’absence, " + s.Replacement
}
