package snapshot

import "github.com/jalon-app/jalon/internal/civil"

// Realisation is one réalisation professionnelle with its typed parts.
type Realisation struct {
	ID            string         `json:"id" yaml:"-"` // name of its folder or file
	Title         string         `json:"titre"`
	Summary       string         `json:"resume,omitempty"` // one sentence
	Setting       string         `json:"cadre"`            // Formation, or the ID of an internship
	Period        civil.Period   `json:"periode"`
	Organisation  string         `json:"organisation,omitempty"`
	Work          Work           `json:"travail,omitempty"`
	Team          []Teammate     `json:"equipe,omitempty"`
	Technologies  []string       `json:"technologies,omitempty"`
	Mobilisations []Mobilisation `json:"competences,omitempty"`
	Evidence      []Evidence     `json:"preuves,omitempty"`
	Planning      []Task         `json:"planning,omitempty"`
	Tests         []Test         `json:"tests,omitempty"`

	// The parts written in Markdown.
	Context       string `json:"contexte,omitempty"`
	Need          string `json:"besoin,omitempty"`
	Environment   string `json:"environnement,omitempty"`
	Approach      string `json:"demarche,omitempty"`
	Contribution  string `json:"contribution,omitempty"`
	Retrospective string `json:"bilan,omitempty"`
}

// Formation is the Setting of a réalisation made in class.
const Formation = "formation"

// Work says whether the réalisation was made alone.
type Work string

// The two ways of working.
const (
	Alone  Work = "seul"
	InTeam Work = "équipe"
)

// Enum lists the accepted values.
func (Work) Enum() []string { return []string{string(Alone), string(InTeam)} }

// Teammate says who did what; a role is enough, a name is not needed.
type Teammate struct {
	Member string `json:"membre"`
	Tasks  string `json:"taches"`
}

// Mobilisation states that a réalisation mobilises a competency.
type Mobilisation struct {
	Competency    string   `json:"competence"`                 // « B1.1 »
	Skills        []string `json:"sous_competences,omitempty"` // « B1.1.5 »
	Indicators    []string `json:"indicateurs,omitempty"`      // « B1.1-I6 »
	Justification string   `json:"justification,omitempty"`    // one sentence
	Evidence      []string `json:"preuves,omitempty"`          // IDs of evidence of the same réalisation
}

// Evidence is one production or proof: a file of the dossier or a link.
type Evidence struct {
	ID          string     `json:"id"`
	Title       string     `json:"titre"`
	Kind        string     `json:"nature"` // code of an evidence kind of the framework
	File        string     `json:"fichier,omitempty"`
	URL         string     `json:"lien,omitempty"`
	Alternative string     `json:"texte_alternatif,omitempty"`
	State       State      `json:"etat,omitempty"`
	Visibility  Visibility `json:"visibilite,omitempty"`
}

// Reserved tells a proof that only the commission may see: one said so, or one
// said confidential of which nothing says that it is public.
func (e *Evidence) Reserved() bool {
	return e.Visibility == CommissionOnly || e.State == Confidential && e.Visibility == ""
}

// State says where a proof stands.
type State string

// The states of a proof.
const (
	Online       State = "en ligne"
	Confidential State = "confidentiel"
	ToFile       State = "à déposer"
	Delivered    State = "livré"
)

// Enum lists the accepted values.
func (State) Enum() []string {
	return []string{string(Online), string(Confidential), string(ToFile), string(Delivered)}
}

// Visibility says who may see a proof. Unset means public, but for a
// confidential proof.
type Visibility string

// The two audiences.
const (
	Public         Visibility = "publique"
	CommissionOnly Visibility = "commission"
)

// Enum lists the accepted values.
func (Visibility) Enum() []string { return []string{string(Public), string(CommissionOnly)} }

// Task is one line of the planning.
type Task struct {
	Title        string       `json:"tache"`
	Planned      civil.Period `json:"prevu"`
	Done         civil.Period `json:"realise,omitzero"`
	PlannedHours float64      `json:"heures_prevues,omitempty"`
	DoneHours    float64      `json:"heures_realisees,omitempty"`
	Explanation  string       `json:"explication,omitempty"` // why planned and done differ
}

// Test is one case of the test report.
type Test struct {
	Case     string  `json:"cas"`
	Kind     string  `json:"type,omitempty"` // intégration, acceptation, restauration…
	Expected string  `json:"attendu"`
	Obtained string  `json:"obtenu,omitempty"`
	Verdict  Verdict `json:"verdict"`
}

// Verdict closes a test case.
type Verdict string

// The three verdicts.
const (
	Passed Verdict = "réussi"
	Failed Verdict = "échoué"
	NotRun Verdict = "non exécuté"
)

// Enum lists the accepted values.
func (Verdict) Enum() []string { return []string{string(Passed), string(Failed), string(NotRun)} }
