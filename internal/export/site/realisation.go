package site

import (
	"html/template"
	"path"
	"strings"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/richtext"
)

// workView is the page of one réalisation.
type workView struct {
	*edition.Work
	Before, After  []partView // the texts before the proofs, and the bilan
	Mobilisations  []mobilisationView
	Proofs         []proofView
	Contents       []anchor
	Previous, Next *edition.Ref
	Commission     bool
}

type partView struct {
	Key, Title string
	HTML       template.HTML
}

type mobilisationView struct {
	edition.Mobilisation
	Anchor string
	Proofs []proofView
}

type proofView struct {
	edition.Proof
	Anchor string
	Href   string // from the page; empty when there is nothing to open
	Format string // « PDF, 120 Ko »
	Image  *richtext.Picture
}

// anchor is one line of a table of contents.
type anchor struct{ ID, Label string }

func realisation(w *writing, position int) any {
	work := &w.portfolio.Realisations[position]
	v := workView{Work: work, Commission: w.portfolio.Commission}
	w.found("", work.Title, "Réalisation", work.Summary+" "+work.Organisation+" "+strings.Join(work.Technologies, " "))
	for _, p := range work.Parts {
		html, words := w.text(p.Text, richtext.Placement{Prefix: p.Key + "-", Label: p.Title})
		w.found(p.Key, p.Title, work.Title, words)
		if part := (partView{p.Key, p.Title, html}); p.Key == "bilan" {
			v.After = append(v.After, part)
		} else {
			v.Before = append(v.Before, part)
		}
	}
	v.proofs(w)
	v.mobilisations(w)
	v.Contents = v.contents()
	if position > 0 {
		v.Previous = &w.portfolio.Realisations[position-1].Ref
	}
	if position+1 < len(w.portfolio.Realisations) {
		v.Next = &w.portfolio.Realisations[position+1].Ref
	}
	return newPage(w, work.Title, work.Summary, "realisations.html", v, crumb{"realisations.html", "Réalisations"})
}

func (v *workView) proofs(w *writing) {
	taken := map[string]bool{}
	for _, p := range v.Work.Proofs {
		shown := proofView{Proof: p, Anchor: unique("preuve-"+fr.Slug(p.ID), taken)}
		switch {
		case p.URL != "" && richtext.Absolute(p.URL):
			shown.Href, shown.Format = p.URL, "lien"
		case p.Path != "":
			if file, ok := w.attached(p.Path); ok {
				shown.Href, shown.Format = w.root()+file.name, describe(file)
				shown.Image = w.thumbnail(file, p)
			}
		}
		v.Proofs = append(v.Proofs, shown)
		w.found(shown.Anchor, p.Title, v.Title, p.Kind+" "+p.Alternative)
	}
}

func (w *writing) thumbnail(file *attached, p edition.Proof) *richtext.Picture {
	if !file.picture {
		return nil
	}
	return &richtext.Picture{Source: w.root() + file.name, Width: file.outline.Width, Height: file.outline.Height, Alternative: p.Alternative}
}

func (v *workView) mobilisations(w *writing) {
	taken := map[string]bool{}
	for _, m := range v.Work.Mobilisations {
		shown := mobilisationView{Mobilisation: m, Anchor: unique("competence-"+fr.Slug(m.Competency.Code), taken)}
		for _, p := range m.Proofs {
			for _, known := range v.Proofs {
				if known.ID == p.ID {
					shown.Proofs = append(shown.Proofs, known)
					break
				}
			}
		}
		v.Mobilisations = append(v.Mobilisations, shown)
		w.found(shown.Anchor, m.Competency.Code+" "+m.Competency.Label, v.Title, m.Justification)
	}
}

// contents lists the sections that have something to show.
func (v *workView) contents() []anchor {
	var list []anchor
	add := func(present bool, id, label string) {
		if present {
			list = append(list, anchor{id, label})
		}
	}
	for _, p := range v.Before {
		add(true, p.Key, p.Title)
	}
	add(len(v.Team) > 0, "equipe", "L’équipe")
	add(len(v.Planning.Tasks) > 0, "planning", "Planning et écarts")
	add(len(v.Tests.Tests) > 0, "tests", "Tests")
	add(len(v.Proofs)+v.Reserved > 0, "preuves", "Productions et preuves")
	for _, p := range v.After {
		add(true, p.Key, p.Title)
	}
	add(true, "competences", "Compétences mobilisées")
	return list
}

// describe says what a file is before it is opened.
func describe(a *attached) string {
	if a.picture {
		return "image"
	}
	kind := strings.ToUpper(strings.TrimPrefix(path.Ext(a.Path), "."))
	if kind == "" || len(kind) > 5 {
		kind = "fichier"
	}
	if a.Pages > 0 {
		kind += ", " + counted(a.Pages, "page", "pages")
	}
	return kind + ", " + fr.Size(a.Size)
}
