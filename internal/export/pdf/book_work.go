package pdf

import (
	"cmp"
	"path"
	"strconv"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/richtext"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// bookWork is one réalisation.
type bookWork struct {
	Anchor        string             `json:"anchor"`
	Position      int                `json:"position"`
	Title         string             `json:"title"`
	Summary       string             `json:"summary"`
	Setting       string             `json:"setting"`
	Period        string             `json:"period"`
	Codes         []string           `json:"codes"`
	Lines         []labelled         `json:"lines"`
	Team          []labelled         `json:"team"`
	Mobilisations []bookMobilisation `json:"mobilisations"`
	Before        []bookPart         `json:"before"` // the texts before the planning, and the bilan
	After         []bookPart         `json:"after"`
	Planning      bookPlanning       `json:"planning"`
	Tests         bookTests          `json:"tests"`
	Proofs        []bookProof        `json:"proofs"`
	Reserved      int                `json:"reserved"`
}

type bookPart struct {
	Key   string          `json:"key"`
	Title string          `json:"title"`
	Text  []richtext.Node `json:"text"`
}

type bookMobilisation struct {
	Code          string   `json:"code"`
	Label         string   `json:"label"`
	Skills        []string `json:"skills"`
	Justification string   `json:"justification"`
	Proofs        []string `json:"proofs"` // their titles
	Reserved      int      `json:"reserved"`
}

// bookProof is a production: an image to print, an address to follow, or a
// file of the kit.
type bookProof struct {
	Title       string   `json:"title"`
	Kind        string   `json:"kind"`
	State       string   `json:"state"`
	File        string   `json:"file"`  // name of its file
	Shown       bool     `json:"shown"` // its picture is in the texts already
	Pages       int      `json:"pages"`
	Alternative string   `json:"alternative"`
	Picture     *picture `json:"picture"`
	Online      *address `json:"online"`
}

func (w *writer) works() []bookWork {
	list := []bookWork{}
	for i := range w.portfolio.Realisations {
		list = append(list, w.work(&w.portfolio.Realisations[i]))
	}
	return list
}

func (w *writer) work(r *edition.Work) bookWork {
	w.placed = map[*picture]bool{}
	v := bookWork{
		Anchor: anchor(r.ID), Position: r.Position, Title: headingOf(r.Title), Summary: shown(r.Summary), Setting: shown(r.Setting),
		Period: shown(r.Period), Codes: []string{}, Team: []labelled{}, Mobilisations: []bookMobilisation{}, Before: []bookPart{}, After: []bookPart{},
		Planning: newBookPlanning(r.Planning), Tests: newBookTests(r.Tests), Proofs: []bookProof{}, Reserved: r.Reserved,
		Lines: present(
			labelled{Label: "Cadre", Value: shown(r.Setting)}, labelled{Label: "Période", Value: shown(r.Period)},
			labelled{Label: "Organisation", Value: shown(r.Organisation)}, labelled{Label: "Travail", Value: working(r)},
			labelled{Label: "Technologies", Value: joined(", ", r.Technologies...)},
		),
	}
	for _, t := range r.Team {
		v.Team = append(v.Team, labelled{Label: shown(t.Member), Value: shown(t.Tasks)})
	}
	for _, m := range r.Mobilisations {
		v.Codes = append(v.Codes, m.Competency.Code)
		v.Mobilisations = append(v.Mobilisations, newBookMobilisation(m))
	}
	for _, p := range r.Parts {
		part := bookPart{p.Key, p.Title, w.text(p.Text)}
		if len(part.Text) == 0 {
			continue // only the advice of a new dossier
		}
		if p.Key == "bilan" {
			v.After = append(v.After, part)
			continue
		}
		v.Before = append(v.Before, part)
	}
	for _, p := range r.Proofs {
		v.Proofs = append(v.Proofs, w.proof(p))
	}
	return v
}

func working(r *edition.Work) string {
	switch {
	case r.InTeam:
		return "en équipe"
	case r.Alone:
		return "mené individuellement"
	}
	return ""
}

func newBookMobilisation(m edition.Mobilisation) bookMobilisation {
	v := bookMobilisation{
		Code: m.Competency.Code, Label: shown(m.Competency.Label), Justification: shown(m.Justification), Reserved: m.Reserved,
		Skills: []string{}, Proofs: []string{},
	}
	for _, s := range m.Skills {
		v.Skills = append(v.Skills, shown(s.Label))
	}
	for _, p := range m.Proofs {
		v.Proofs = append(v.Proofs, shown(p.Title))
	}
	return v
}

func (w *writer) proof(p edition.Proof) bookProof {
	v := bookProof{Title: shown(p.Title), Kind: shown(p.Kind), State: state(p.State), Alternative: cmp.Or(shown(p.Alternative), shown(p.Title), "Image sans texte de remplacement")}
	if p.URL != "" {
		online := w.address("", p.URL)
		v.Online = &online
	}
	file, ok := w.portfolio.File(p.Path)
	if !ok {
		return v
	}
	v.File, v.Pages = shown(path.Base(p.Path)), file.Pages
	picture, err := w.picture(p.Path)
	if err != nil {
		w.fail(err)
	}
	if v.Shown = picture != nil && w.placed[picture]; !v.Shown {
		v.Picture = picture
	}
	return v
}

// state says what is not yet, or not to be spread.
func state(s snapshot.State) string {
	switch s {
	case snapshot.ToFile:
		return "à déposer"
	case snapshot.Confidential:
		return "confidentiel"
	}
	return ""
}

type bookTests struct {
	Summary string     `json:"summary"`
	Rows    []bookTest `json:"rows"`
}

type bookTest struct {
	Number   int    `json:"number"`
	Case     string `json:"case"`
	Kind     string `json:"kind"`
	Expected string `json:"expected"`
	Obtained string `json:"obtained"`
	Verdict  string `json:"verdict"`
}

func newBookTests(r edition.TestReport) bookTests {
	v := bookTests{Rows: []bookTest{}, Summary: joined(", ",
		counted(r.Passed, "réussi", "réussis"), counted(r.Failed, "échoué", "échoués"), counted(r.NotRun, "non exécuté", "non exécutés"))}
	for i, t := range r.Tests {
		v.Rows = append(v.Rows, bookTest{i + 1, shown(t.Case), shown(t.Kind), shown(t.Expected), shown(t.Obtained), string(t.Verdict)})
	}
	return v
}

func counted(n int, singular, plural string) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "1 " + singular
	}
	return strconv.Itoa(n) + " " + plural
}
