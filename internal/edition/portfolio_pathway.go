package edition

import (
	"cmp"
	"slices"

	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// Step is one step of the parcours de professionnalisation.
type Step struct {
	Period      string
	Start       string // ISO, for machines
	Ongoing     bool
	Title       string
	Place       string
	Kind        string
	Description Text
}

// Placement is one internship with what was made in it.
type Placement struct {
	ID           string
	Title        string
	Year         int
	Host         snapshot.Host
	Supervisor   snapshot.Supervisor
	Period       string
	Weeks        int
	Attestation  *Attested
	Report       Text
	Realisations []Ref
}

// Attested says what is known of an attestation; File is empty for the public.
type Attested struct {
	Kind   string
	Period string
	Signed bool
	File   string // path in the dossier
	Turn   int    // degrees clockwise, to stand upright
}

// Weeks compares the internships with the duration asked for.
type Weeks struct {
	Total, Minimum int
	Unconfirmed    bool // the minimum was found in no text
}

// Ref points at a réalisation.
type Ref struct {
	ID, Title string
	Position  int // from 1
}

func steps(d *snapshot.Dossier) []Step {
	list := make([]Step, 0, len(d.Pathway))
	for _, m := range d.Pathway {
		list = append(list, Step{
			Period: m.Period.French(), Start: m.Period.Start.String(), Ongoing: m.Period.Ongoing,
			Title: m.Title, Place: m.Place, Kind: m.Kind, Description: Text{m.Description, "."},
		})
	}
	slices.SortStableFunc(list, func(a, b Step) int { return cmp.Compare(a.Start, b.Start) })
	return list
}

func placements(d *snapshot.Dossier, commission bool) []Placement {
	list := make([]Placement, 0, len(d.Internships))
	for i := range d.Internships {
		s := &d.Internships[i]
		list = append(list, Placement{
			ID: s.ID, Title: s.Title, Year: s.Year, Host: s.Host, Supervisor: s.Supervisor, Period: s.Period.French(), Weeks: s.Weeks,
			Attestation: attested(s, commission), Report: Text{s.Report, s.Dir()}, Realisations: madeIn(d, s.ID),
		})
	}
	slices.SortStableFunc(list, func(a, b Placement) int { return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.ID, b.ID)) })
	return list
}

func attested(s *snapshot.Internship, commission bool) *Attested {
	if s.Attestation == nil {
		return nil
	}
	a := &Attested{Kind: string(cmp.Or(s.Attestation.Kind, snapshot.InternshipAttestation)), Period: s.Attestation.Period.French(), Signed: s.Attestation.Signed, Turn: int(s.Attestation.Turn)}
	if commission && s.Attestation.File != "" {
		a.File = Text{Dir: s.Dir()}.Path(s.Attestation.File)
	}
	return a
}

func madeIn(d *snapshot.Dossier, internship string) []Ref {
	var refs []Ref
	for i := range d.Realisations {
		if r := &d.Realisations[i]; r.Setting == internship {
			refs = append(refs, Ref{r.ID, r.Title, i + 1})
		}
	}
	return refs
}

func weeksOf(d *snapshot.Dossier, f *competency.Framework) Weeks {
	w := Weeks{Minimum: f.Exam.Internship.MinimumWeeks, Unconfirmed: f.Exam.Internship.Certainty == competency.Unconfirmed}
	for _, s := range d.Internships {
		w.Total += s.Weeks
	}
	return w
}

// sortNotes puts the latest first.
func sortNotes(notes []Note) {
	slices.SortStableFunc(notes, func(a, b Note) int { return cmp.Or(cmp.Compare(b.ISO, a.ISO), cmp.Compare(a.ID, b.ID)) })
}

// lastDay is the end of a closed period, its start when it is open.
func lastDay(p civil.Period) civil.Date {
	if p.Ongoing {
		return p.Start
	}
	return p.End
}
