package edition

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// Work is one réalisation, whole.
type Work struct {
	Ref
	Summary       string
	Setting       string // « En formation », « En stage, première année »
	InternshipID  string // empty in class
	Period        string
	Organisation  string
	InTeam        bool
	Alone         bool
	Team          []snapshot.Teammate
	Technologies  []string
	Mobilisations []Mobilisation
	Proofs        []Proof
	Reserved      int // proofs this audience may not see
	Planning      Planning
	Tests         TestReport
	Parts         []Part
}

// Part is one of the texts of a réalisation.
type Part struct {
	Key   string // anchor of its section: « contexte »
	Title string
	Text  Text
}

// Mobilisation is a competency as the réalisation justifies it.
type Mobilisation struct {
	Competency    competency.Competency
	Skills        []competency.Skill
	Indicators    []competency.Indicator
	Justification string
	Proofs        []Proof
	Reserved      int
	Strength      Strength
}

// Proof is one piece of evidence the audience may see.
type Proof struct {
	ID          string
	Title       string
	Kind        string // label of its nature
	State       snapshot.State
	Reserved    bool   // to the commission
	Path        string // of its file in the dossier, empty for a link
	URL         string
	Alternative string
}

func works(d *snapshot.Dossier, f *competency.Framework, commission bool) []Work {
	list := make([]Work, 0, len(d.Realisations))
	for i := range d.Realisations {
		list = append(list, newWork(d, &d.Realisations[i], i+1, f, commission))
	}
	return list
}

func newWork(d *snapshot.Dossier, r *snapshot.Realisation, position int, f *competency.Framework, commission bool) Work {
	w := Work{
		Ref: Ref{r.ID, r.Title, position}, Summary: r.Summary, Setting: settingLabel(d.YearOf(r.Setting)), Period: r.Period.French(),
		Organisation: r.Organisation, InTeam: r.Work == snapshot.InTeam, Alone: r.Work == snapshot.Alone, Team: r.Team,
		Technologies: r.Technologies, Planning: newPlanning(r.Planning), Tests: newTestReport(r.Tests), Parts: partsOf(r),
	}
	if internship, ok := d.Internship(r.Setting); ok {
		w.InternshipID = r.Setting
		if w.Organisation == "" {
			w.Organisation = internship.Host.Name
		}
	}
	for _, e := range r.Evidence {
		if e.Reserved() && !commission {
			w.Reserved++
			continue
		}
		w.Proofs = append(w.Proofs, newProof(r, e, f))
	}
	for _, m := range r.Mobilisations {
		w.Mobilisations = append(w.Mobilisations, w.newMobilisation(r, m, f))
	}
	return w
}

// settingLabel says where a réalisation was made, from the year of training.
func settingLabel(year int) string {
	switch year {
	case 0:
		return "En formation"
	case 1:
		return "En stage, première année"
	case 2:
		return "En stage, seconde année"
	}
	return "Cadre à préciser"
}

func partsOf(r *snapshot.Realisation) []Part {
	all := []Part{
		{"contexte", "Contexte", Text{r.Context, r.Dir()}},
		{"besoin", "Besoin", Text{r.Need, r.Dir()}},
		{"environnement", "Environnement technologique", Text{r.Environment, r.Dir()}},
		{"demarche", "Démarche", Text{r.Approach, r.Dir()}},
		{"contribution", "Contribution personnelle", Text{r.Contribution, r.Dir()}},
		{"bilan", "Bilan", Text{r.Retrospective, r.Dir()}},
	}
	var written []Part
	for _, p := range all {
		if p.Text.Source != "" {
			written = append(written, p)
		}
	}
	return written
}

func newProof(r *snapshot.Realisation, e snapshot.Evidence, f *competency.Framework) Proof {
	p := Proof{ID: e.ID, Title: e.Title, Kind: e.Kind, State: e.State, Reserved: e.Reserved(), URL: e.URL, Alternative: e.Alternative}
	if kind, ok := f.Kind(e.Kind); ok {
		p.Kind = kind.Label
	}
	if e.File != "" {
		p.Path = Text{Dir: r.Dir()}.Path(e.File)
	}
	return p
}

func (w *Work) newMobilisation(r *snapshot.Realisation, m snapshot.Mobilisation, f *competency.Framework) Mobilisation {
	c, ok := f.Competency(m.Competency)
	if !ok {
		c = competency.Competency{Code: m.Competency, Label: fmt.Sprintf("Compétence inconnue (%s)", m.Competency)}
	}
	out := Mobilisation{Competency: c, Justification: m.Justification, Strength: strengthOf(r, m)}
	for _, code := range m.Skills {
		if s, ok := c.Skill(code); ok {
			out.Skills = append(out.Skills, s)
		}
	}
	for _, code := range m.Indicators {
		if i, ok := c.Indicator(code); ok {
			out.Indicators = append(out.Indicators, i)
		}
	}
	for _, id := range m.Evidence {
		if proof, ok := w.proof(id); ok {
			out.Proofs = append(out.Proofs, proof)
		} else if _, ok := r.Proof(id); ok {
			out.Reserved++
		}
	}
	return out
}

func (w *Work) proof(id string) (Proof, bool) {
	for _, p := range w.Proofs {
		if p.ID == id {
			return p, true
		}
	}
	return Proof{}, false
}
