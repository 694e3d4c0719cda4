package edition

import (
	"path"

	"golang.org/x/text/unicode/norm"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// Portfolio is the support type portfolio for one audience: everything a site
// or a PDF shows, in order. Texts are Markdown sources, not yet rendered.
type Portfolio struct {
	Commission   bool // what is reserved to the commission is included
	Diploma      string
	Block        string
	Exam         string // « E5 »
	ExamTitle    string
	Sitting      competency.Sitting
	Specialty    competency.Specialty
	Mode         snapshot.Mode
	Name         string // Prénom NOM, as the candidate writes them
	Number       string // empty for the public
	Centre       string
	Training     string // period in French
	URL          string // public address, empty when unknown
	Headline     string
	Profile      Text
	Project      Text
	Learning     Text
	Presences    []snapshot.Presence
	Pathway      []Step
	Internships  []Placement
	Weeks        Weeks
	Realisations []Work
	Competencies []Coverage
	Watch        Watch
	LegalNotice  snapshot.LegalNotice
	Table        SynthesisTable

	// Unconfirmed is what the référentiel gives without having found it in a
	// text, as French sentences that screens must repeat.
	Unconfirmed []string

	files    map[string]snapshot.File
	withheld map[string]bool // paths and addresses this audience may not see
}

// Text is a Markdown source and the folder its relative links start from.
type Text struct {
	Source string
	Dir    string
}

// Path is the place in the dossier of a relative target of the text.
func (t Text) Path(target string) string { return norm.NFC.String(path.Join(t.Dir, target)) }

// Watch is the veille.
type Watch struct {
	Subject string
	Tools   []string
	Method  Text
	Notes   []Note // latest first
}

// Note is one note of the veille.
type Note struct {
	snapshot.WatchNote
	Date    string // JJ/MM/AAAA
	ISO     string
	Summary Text
}

// NewPortfolio derives the portfolio for the public, or for the commission.
func NewPortfolio(d *snapshot.Dossier, f *competency.Framework, commission bool) Portfolio {
	sitting, _ := f.Sitting(d.Sitting)
	sitting.Year = d.Sitting
	p := Portfolio{
		Commission: commission, Diploma: f.Diploma, Block: f.Block, Exam: sitting.Exam, ExamTitle: f.Exam.Title, Sitting: sitting,
		Specialty: specialtyOf(f, d.Specialty), Mode: d.Mode, Name: displayName(d.Candidate), Centre: d.Centre,
		Training: d.Training.French(), URL: d.PortfolioURL, Headline: d.Headline,
		Profile: Text{d.Profile, "."}, Project: Text{d.Project, "."}, Learning: Text{d.Learning, "."},
		Presences: d.Presences, LegalNotice: d.LegalNotice, Table: NewSynthesisTable(d, f),
		files: map[string]snapshot.File{}, withheld: withheld(d, commission),
	}
	if commission {
		p.Number = d.Candidate.Number
	}
	for _, file := range d.Files {
		p.files[file.Path] = file
	}
	p.Pathway = steps(d)
	p.Internships = placements(d, commission)
	p.Weeks = weeksOf(d, f)
	p.Realisations = works(d, f, commission)
	p.Competencies = coverages(f, p.Realisations)
	p.Watch = watchOf(d)
	p.Table = p.tableFor(p.Table)
	p.Unconfirmed = unconfirmed(f, sitting)
	return p
}

func specialtyOf(f *competency.Framework, code string) competency.Specialty {
	for _, s := range f.Specialties {
		if s.Code == code {
			return s
		}
	}
	return competency.Specialty{Code: code}
}

// displayName puts the first name first, as on a title page.
func displayName(c snapshot.Candidate) string {
	if c.FirstName == "" {
		return c.LastName
	}
	return c.FirstName + " " + c.LastName
}

func watchOf(d *snapshot.Dossier) Watch {
	w := Watch{Subject: d.Watch.Subject, Tools: d.Watch.Tools, Method: Text{d.Watch.Method, "."}}
	for _, n := range d.Watch.Notes {
		w.Notes = append(w.Notes, Note{WatchNote: n, Date: n.Date.French(), ISO: n.Date.String(), Summary: Text{n.Summary, "veille"}})
	}
	sortNotes(w.Notes)
	return w
}

func unconfirmed(f *competency.Framework, s competency.Sitting) []string {
	var notes []string
	if s.Certainty == competency.Unconfirmed {
		notes = append(notes, labelsUnknown)
	}
	if f.Exam.Internship.Certainty == competency.Unconfirmed {
		notes = append(notes, "La durée minimale des stages n’est confirmée par aucun texte consulté.")
	}
	return notes
}
