package pdf

import (
	"cmp"
	"context"
	"fmt"
	"strconv"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/export/gallery"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/richtext"
	"github.com/jalon-app/jalon/internal/snapshot"
	"github.com/jalon-app/jalon/internal/typst"
)

// PortfolioName is the printed dossier in the kit.
const PortfolioName = "portfolio.pdf"

// book is edition.Portfolio as its template reads it.
type book struct {
	Title        string            `json:"title"`
	Author       string            `json:"author"`
	Cover        cover             `json:"cover"`
	Profile      []richtext.Node   `json:"profile"`
	Project      []richtext.Node   `json:"project"`
	Learning     []richtext.Node   `json:"learning"`
	Presences    []address         `json:"presences"`
	Pathway      []bookStep        `json:"pathway"`
	Internships  []bookInternship  `json:"internships"`
	Weeks        string            `json:"weeks"`
	Works        []bookWork        `json:"works"`
	Competencies []bookCompetency  `json:"competencies"`
	Matrix       []bookMatrixRow   `json:"matrix"`
	Watch        bookWatch         `json:"watch"`
	Table        table             `json:"table"`
	Attestations []bookAttestation `json:"attestations"`
	Legal        []labelled        `json:"legal"`
	Notes        []string          `json:"notes"` // what no text confirms
}

// cover is the first page.
type cover struct {
	Diploma   string     `json:"diploma"`
	Exam      string     `json:"exam"`
	Block     string     `json:"block"`
	Specialty string     `json:"specialty"`
	Name      string     `json:"name"`
	Headline  string     `json:"headline"`
	Lines     []labelled `json:"lines"`
	Figures   []labelled `json:"figures"`
	Site      *address   `json:"site"`
}

// labelled is a value and what it is.
type labelled struct {
	Label string          `json:"label"`
	Value string          `json:"value"`
	Text  []richtext.Node `json:"text,omitempty"`
}

// address is a link a reader of paper can follow.
type address struct {
	Label string `json:"label"`
	URL   string `json:"url"`
	Shown string `json:"shown"`
	Code  string `json:"code"` // file of its QR code
}

// Portfolio prints the dossier, its attestations bound at the end.
func Portfolio(ctx context.Context, p *edition.Portfolio, attestations []Attestation, pictures *gallery.Gallery) (typst.Job, error) {
	w := &writer{material: newMaterial(ctx, p, pictures), portfolio: p}
	b := book{
		Title: "Dossier numérique – " + nameOf(p), Author: shown(p.Name), Cover: w.cover(),
		Profile: w.text(p.Profile), Project: w.text(p.Project), Learning: w.text(p.Learning), Presences: w.presences(),
		Pathway: w.pathway(), Internships: w.internships(), Weeks: weeksWords(p.Weeks),
		Works: w.works(), Competencies: competencies(p), Matrix: matrix(p), Watch: w.watch(),
		Table: newTable(p.Table), Attestations: w.bind(attestations), Legal: w.legal(), Notes: p.Unconfirmed,
	}
	if w.err != nil {
		return typst.Job{}, w.err
	}
	return newJob(PortfolioName, "portfolio.typ", b, w.files)
}

func (w *writer) cover() cover {
	p := w.portfolio
	c := cover{
		Diploma: shown(p.Diploma), Exam: examLine(p.Exam, p.ExamTitle), Block: shown(p.Block), Specialty: specialty(p),
		Name: nameOf(p), Headline: shown(p.Headline), Figures: figures(p),
		Lines: present(
			labelled{Label: "Session", Value: year(p.Sitting.Year)}, labelled{Label: "Centre de formation", Value: shown(p.Centre)},
			labelled{Label: "Formation", Value: shown(p.Training)}, labelled{Label: "Numéro de candidat", Value: shown(p.Number)},
		),
	}
	if p.URL != "" {
		site := w.address("Portfolio en ligne", p.URL)
		c.Site = &site
	}
	return c
}

// nameOf is never empty: headings are made of it.
func nameOf(p *edition.Portfolio) string { return cmp.Or(shown(p.Name), "Nom à compléter") }

// headingOf is never empty either.
func headingOf(title string) string { return cmp.Or(shown(title), "Réalisation sans titre") }

func specialty(p *edition.Portfolio) string {
	switch {
	case p.Specialty.Code == "":
		return ""
	case p.Specialty.Label == "":
		return "Option " + p.Specialty.Code
	}
	return shown("Option " + p.Specialty.Code + " – " + p.Specialty.Label)
}

// figures are the numbers of the cover.
func figures(p *edition.Portfolio) []labelled {
	proofs, shownCompetencies := 0, 0
	for _, w := range p.Realisations {
		proofs += len(w.Proofs) + w.Reserved
	}
	for _, c := range p.Competencies {
		if c.Strength > edition.Absent {
			shownCompetencies++
		}
	}
	count := func(n int, singular, plural string) labelled {
		label := plural
		if n < 2 {
			label = singular
		}
		return labelled{Label: label, Value: strconv.Itoa(n)}
	}
	mobilised := count(shownCompetencies, "compétence mobilisée", "compétences mobilisées")
	mobilised.Value = fmt.Sprintf("%d/%d", shownCompetencies, len(p.Competencies))
	return []labelled{
		count(len(p.Realisations), "réalisation", "réalisations"), mobilised,
		count(proofs, "preuve", "preuves"), count(p.Weeks.Total, "semaine de stage", "semaines de stage"),
	}
}

// present drops what has no value.
func present(list ...labelled) []labelled {
	kept := []labelled{}
	for _, l := range list {
		if l.Value != "" || len(l.Text) > 0 {
			kept = append(kept, l)
		}
	}
	return kept
}

func (w *writer) legal() []labelled {
	n := w.portfolio.LegalNotice
	return present(
		labelled{Label: "Responsable de la publication", Value: shown(n.Publisher)}, labelled{Label: "Contact", Value: shown(n.Contact)},
		labelled{Label: "Hébergeur", Value: shown(n.Host)}, labelled{Label: "Crédits", Text: w.text(edition.Text{Source: n.Credits, Dir: "."})},
		labelled{Label: "Données personnelles", Text: w.text(edition.Text{Source: n.Privacy, Dir: "."})},
	)
}

func weeksWords(w edition.Weeks) string {
	if w.Total == 0 {
		return ""
	}
	return fr.Count(w.Total, "semaine", "semaines") + " en tout"
}

// attestedWords says what is known of an attestation in one line.
func attestedWords(a *edition.Attested) string {
	if a == nil {
		return "attestation à joindre"
	}
	words := fr.Capital(a.Kind)
	if a.Kind == string(snapshot.InternshipAttestation) {
		words = "Attestation de stage"
	}
	if a.Signed {
		words += " signée"
	}
	return words + ", en fin de dossier"
}
