package competency

import "slices"

// Exam is what does not change from one sitting to the next.
type Exam struct {
	Title      string      `json:"intitule"`
	Phases     []Phase     `json:"phases"`
	Commission []Seat      `json:"commission,omitempty"`
	Pieces     []Piece     `json:"pieces"`
	Penalties  []Penalty   `json:"penalites,omitempty"`
	Grounds    []Ground    `json:"motifs_de_non_conformite,omitempty"`
	Rules      []Statement `json:"regles,omitempty"`
	Internship Internship  `json:"stage"`
}

// Phase is one phase of the oral, in minutes.
type Phase struct {
	Code    string `json:"code"`
	Label   string `json:"libelle"`
	Minutes int    `json:"minutes"`
	AtMost  bool   `json:"maximum,omitempty"`
}

// Seat is one member of the commission and who may replace them.
type Seat struct {
	Label       string `json:"libelle"`
	Replacement string `json:"remplacement,omitempty"`
}

// Piece is one part of the dossier numérique.
type Piece struct {
	Code      string    `json:"code"`
	Label     string    `json:"libelle"`
	Certainty Certainty `json:"certitude"`
}

// Penalty takes points off; Points is negative, out of 20.
type Penalty struct {
	Code      string    `json:"code"`
	Label     string    `json:"libelle"`
	Points    int       `json:"points"`
	Certainty Certainty `json:"certitude"`
}

// Ground is one ground of the conformity control.
type Ground struct {
	Code      string    `json:"code"`
	Label     string    `json:"libelle"`
	Certainty Certainty `json:"certitude"`
}

// Statement is a rule quoted on screens.
type Statement struct {
	Code      string    `json:"code"`
	Text      string    `json:"texte"`
	Source    string    `json:"source"`
	Certainty Certainty `json:"certitude"`
}

// Internship is the duration asked for; Certainty qualifies the number.
type Internship struct {
	MinimumWeeks int       `json:"semaines_minimum"`
	Certainty    Certainty `json:"certitude"`
}

// Sitting is one session of the exam: what the yearly circulaire changes.
type Sitting struct {
	Year      int       `json:"annee"`
	Exam      string    `json:"epreuve"` // « E4 » or « E5 »
	Annexes   Annexes   `json:"annexes"`
	Certainty Certainty `json:"certitude"`
}

// Annexes holds the labels of the yearly circulaire; empty when not found.
type Annexes struct {
	Table       string `json:"tableau,omitempty"`
	Conformity  string `json:"conformite,omitempty"`
	Grid        string `json:"grille,omitempty"`
	Remark      string `json:"appreciation,omitempty"`
	Attestation string `json:"attestation,omitempty"`
}

// ahead is how many years a training lasts, and one more: a candidate of the
// first day prepares a sitting whose circulaire is years away.
const ahead = 3

// Sitting finds a sitting by year. One that is still to come takes the labels
// of the last known one, unconfirmed.
func (f *Framework) Sitting(year int) (Sitting, bool) {
	for _, s := range f.Sittings {
		if s.Year == year {
			return s, true
		}
	}
	if len(f.Sittings) == 0 {
		return Sitting{}, false
	}
	last := slices.MaxFunc(f.Sittings, func(a, b Sitting) int { return a.Year - b.Year })
	if year <= last.Year || year > last.Year+ahead {
		return Sitting{}, false
	}
	last.Year, last.Certainty = year, Unconfirmed
	return last, true
}
