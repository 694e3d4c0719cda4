// Package competency owns the types of a référentiel and the strict loader of
// the data under frameworks/. It writes no table and never knows a candidate.
package competency

// Framework is one diploma's référentiel for one exam, over several sittings.
type Framework struct {
	Core
	Exam        Exam
	Environment []EnvironmentItem
	Sittings    []Sitting
}

// Core is what framework.yaml holds: what changes with the diploma alone.
type Core struct {
	Code         string         `json:"code"`
	Diploma      string         `json:"diplome"`
	Block        string         `json:"bloc"`
	Transversal  string         `json:"ligne_transversale,omitempty"`
	Levels       []Level        `json:"niveaux"`
	Competencies []Competency   `json:"competences"`
	Activities   []Activity     `json:"activites,omitempty"`
	Specialties  []Specialty    `json:"options,omitempty"`
	Parts        []Part         `json:"parties_tableau,omitempty"`
	Kinds        []EvidenceKind `json:"natures_de_preuve,omitempty"`
}

// Certainty says how sure a rule is.
type Certainty string

// Official was read in an official text, Restated comes from several
// independent people, Unconfirmed was not found and must be shown as such.
const (
	Official    Certainty = "officiel"
	Restated    Certainty = "recoupé"
	Unconfirmed Certainty = "non confirmé"
)

// Enum lists the accepted values.
func (Certainty) Enum() []string {
	return []string{string(Official), string(Restated), string(Unconfirmed)}
}

// Level is one column of the grid. Mastery is false for « Non évaluable »,
// which is an absence of measure; a line not filled is no level at all.
type Level struct {
	Code    string `json:"code"`
	Label   string `json:"libelle"`
	Mastery bool   `json:"maitrise"`
}

// Competency is one line of the grid. Indicators hang from it, not from its
// skills.
type Competency struct {
	Code       string      `json:"code"`
	Label      string      `json:"libelle"`
	Short      string      `json:"court,omitempty"`
	Skills     []Skill     `json:"sous_competences"`
	Indicators []Indicator `json:"indicateurs"`
}

// Skill is a sous-compétence.
type Skill struct {
	Code  string `json:"code"`
	Label string `json:"libelle"`
}

// Indicator is an indicateur de performance.
type Indicator struct {
	Code  string `json:"code"`
	Label string `json:"libelle"`
}

// Activity is the same content seen as an activity of the professional
// référentiel: each of its items names the skill it is the other face of.
type Activity struct {
	Code       string         `json:"code"`
	Label      string         `json:"libelle"`
	Competency string         `json:"competence"`
	Items      []ActivityItem `json:"taches"`
}

// ActivityItem is one line of an activity.
type ActivityItem struct {
	Label string `json:"libelle"`
	Skill string `json:"sous_competence"`
}

// Specialty is an option of the diploma.
type Specialty struct {
	Code  string `json:"code"`
	Label string `json:"libelle"`
}

// Part is one part of the tableau de synthèse. Year is 0 for the training
// centre, else the year of the internship.
type Part struct {
	Code  string `json:"code"`
	Label string `json:"libelle"`
	Year  int    `json:"annee"`
	Rows  int    `json:"lignes"`
}

// EvidenceKind is a nature of proof; Competency says what it usually proves.
type EvidenceKind struct {
	Code       string `json:"code"`
	Label      string `json:"libelle"`
	Competency string `json:"competence,omitempty"`
}

// EnvironmentItem is one line of annexe II.E with the words that show it is met.
// Specialty empty means both.
type EnvironmentItem struct {
	Code      string    `json:"code"`
	Label     string    `json:"libelle"`
	Specialty string    `json:"option,omitempty"`
	Words     []string  `json:"mots"`
	Certainty Certainty `json:"certitude"`
}

// Competency finds a competency by code.
func (f *Framework) Competency(code string) (Competency, bool) {
	for _, c := range f.Competencies {
		if c.Code == code {
			return c, true
		}
	}
	return Competency{}, false
}

// Skill finds a skill of c by code.
func (c Competency) Skill(code string) (Skill, bool) {
	for _, s := range c.Skills {
		if s.Code == code {
			return s, true
		}
	}
	return Skill{}, false
}

// Indicator finds an indicator of c by code.
func (c Competency) Indicator(code string) (Indicator, bool) {
	for _, i := range c.Indicators {
		if i.Code == code {
			return i, true
		}
	}
	return Indicator{}, false
}

// Knows tells whether code names a competency or a skill.
func (f *Framework) Knows(code string) bool {
	for _, c := range f.Competencies {
		if _, ok := c.Skill(code); ok || c.Code == code {
			return true
		}
	}
	return false
}

// Kind finds an evidence kind by code.
func (f *Framework) Kind(code string) (EvidenceKind, bool) {
	for _, k := range f.Kinds {
		if k.Code == code {
			return k, true
		}
	}
	return EvidenceKind{}, false
}

// PartOfYear finds the table part fed by internships of a year, or by the
// training centre when year is 0.
func (f *Framework) PartOfYear(year int) (Part, bool) {
	for _, p := range f.Parts {
		if p.Year == year {
			return p, true
		}
	}
	return Part{}, false
}

// HasSpecialty tells whether code names a specialty.
func (f *Framework) HasSpecialty(code string) bool {
	for _, s := range f.Specialties {
		if s.Code == code {
			return true
		}
	}
	return false
}
