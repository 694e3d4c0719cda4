package pdf

import (
	"cmp"
	"strings"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/richtext"
)

type bookStep struct {
	Period string          `json:"period"`
	Title  string          `json:"title"`
	Place  string          `json:"place"`
	Kind   string          `json:"kind"`
	Text   []richtext.Node `json:"text"`
}

type bookInternship struct {
	Title string          `json:"title"`
	Host  string          `json:"host"`
	Lines []labelled      `json:"lines"`
	Works []reference     `json:"works"`
	Text  []richtext.Node `json:"text"`
}

// reference leads to a réalisation of the document.
type reference struct {
	Anchor   string `json:"anchor"`
	Position int    `json:"position"`
	Title    string `json:"title"`
}

func newReference(r edition.Ref) reference {
	return reference{anchor(r.ID), r.Position, headingOf(r.Title)}
}

func references(list []edition.Ref) []reference {
	refs := []reference{}
	for _, r := range list {
		refs = append(refs, newReference(r))
	}
	return refs
}

func (w *writer) pathway() []bookStep {
	list := []bookStep{}
	for _, s := range w.portfolio.Pathway {
		list = append(list, bookStep{shown(s.Period), shown(s.Title), shown(s.Place), shown(s.Kind), w.text(s.Description)})
	}
	return list
}

func (w *writer) internships() []bookInternship {
	list := []bookInternship{}
	for _, s := range w.portfolio.Internships {
		list = append(list, bookInternship{
			Title: cmp.Or(shown(s.Title), "Stage"), Host: shown(s.Host.Name), Works: references(s.Realisations), Text: w.text(s.Report),
			Lines: present(
				labelled{Label: "Période", Value: shown(s.Period)}, labelled{Label: "Durée", Value: weeks(s.Weeks)},
				labelled{Label: "Année", Value: yearOfTraining(s.Year)}, labelled{Label: "Lieu", Value: shown(s.Host.Town)},
				labelled{Label: "Activité", Value: shown(s.Host.Sector)}, labelled{Label: "Tutorat", Value: joined(" – ", s.Supervisor.Name, s.Supervisor.Role)},
				labelled{Label: "Attestation", Value: attestedWords(s.Attestation)},
			),
		})
	}
	return list
}

func weeks(n int) string {
	if n == 0 {
		return ""
	}
	return fr.Typeset(fr.Count(n, "semaine", "semaines"))
}

// joined puts a sign between what is there.
func joined(between string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p = shown(p); p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, between)
}

type bookWatch struct {
	Subject string          `json:"subject"`
	Tools   string          `json:"tools"`
	Method  []richtext.Node `json:"method"`
	Notes   []bookNote      `json:"notes"`
}

type bookNote struct {
	Date  string          `json:"date"`
	Title string          `json:"title"`
	Line  string          `json:"line"` // source and theme
	URL   string          `json:"url"`
	Text  []richtext.Node `json:"text"`
}

func (w *writer) watch() bookWatch {
	watch := w.portfolio.Watch
	view := bookWatch{Subject: shown(watch.Subject), Tools: joined(", ", watch.Tools...), Method: w.text(watch.Method), Notes: []bookNote{}}
	for _, n := range watch.Notes {
		note := bookNote{Date: n.Date, Title: shown(n.Title), Line: joined(" · ", n.Source, n.Theme), Text: w.text(n.Summary)}
		if richtext.Absolute(n.URL) {
			note.URL = n.URL
		}
		view.Notes = append(view.Notes, note)
	}
	return view
}
