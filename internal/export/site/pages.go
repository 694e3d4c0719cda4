package site

import (
	"cmp"
	"fmt"
	"html/template"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/richtext"
)

// job is one page to make.
type job struct {
	file     string
	template string
	make     func(*writing) any
}

// pages lists every page of the site, in order.
func (b *build) pages() []job {
	jobs := []job{
		{"index.html", "home", home},
		{"parcours.html", "pathway", pathway},
		{"stages.html", "internships", internships},
		{"realisations.html", "realisations", realisations},
		{"competences.html", "competencies", competencies},
		{"tableau.html", "table", table},
		{"veille.html", "watch", watch},
		{"mentions-legales.html", "legal", legal},
		{"recherche.html", "search", searchPage},
	}
	for i := range b.portfolio.Realisations {
		jobs = append(jobs, job{workFile(b.portfolio.Realisations[i].ID), "realisation", func(w *writing) any { return realisation(w, i) }})
	}
	for i := range b.portfolio.Competencies {
		jobs = append(jobs, job{competencyFile(b.portfolio.Competencies[i].Code), "competency", func(w *writing) any { return competencyPage(w, i) }})
	}
	return jobs
}

type homeView struct {
	*edition.Portfolio
	Profile template.HTML
	Figures []figure
}

// figure is one key figure of the title page.
type figure struct{ Value, Label, File string }

func home(w *writing) any {
	p := w.portfolio
	html, words := w.text(p.Profile, richtext.Placement{Prefix: "profil-", Label: "Profil"})
	w.found("", "Profil", p.Name, p.Headline+" "+words)
	description := cmp.Or(p.Headline, "Portfolio "+fr.Of(p.Name)+", "+w.shell.Line)
	return newPage(w, "Accueil", description, "index.html", homeView{p, html, figures(p)})
}

func figures(p *edition.Portfolio) []figure {
	proved, proofs, tests := 0, 0, 0
	for _, c := range p.Competencies {
		if c.Strength == edition.Proved {
			proved++
		}
	}
	for i := range p.Realisations {
		proofs += len(p.Realisations[i].Proofs) + p.Realisations[i].Reserved
		tests += len(p.Realisations[i].Tests.Tests)
	}
	all := []figure{
		{fmt.Sprint(len(p.Realisations)), noun(len(p.Realisations), "réalisation", "réalisations"), "realisations.html"},
		{fmt.Sprintf("%d/%d", proved, len(p.Competencies)), noun(len(p.Competencies), "compétence prouvée", "compétences prouvées"), "competences.html"},
		{fmt.Sprint(p.Weeks.Total), noun(p.Weeks.Total, "semaine de stage", "semaines de stage"), "stages.html"},
		{fmt.Sprint(proofs), noun(proofs, "preuve", "preuves"), "competences.html"},
		{fmt.Sprint(tests), noun(tests, "test consigné", "tests consignés"), "realisations.html"},
	}
	var shown []figure
	for _, f := range all {
		if f.Value != "0" {
			shown = append(shown, f)
		}
	}
	return shown
}

func noun(n int, singular, plural string) string {
	if n < 2 {
		return singular
	}
	return plural
}

type pathwayView struct {
	*edition.Portfolio
	Steps             []stepView
	Project, Learning template.HTML
}

type stepView struct {
	edition.Step
	HTML template.HTML
}

func pathway(w *writing) any {
	p := w.portfolio
	v := pathwayView{Portfolio: p}
	for i, s := range p.Pathway {
		html, words := w.text(s.Description, richtext.Placement{Prefix: fmt.Sprintf("etape-%d-", i+1), Label: s.Title})
		v.Steps = append(v.Steps, stepView{s, html})
		w.found("etapes", s.Title, "Parcours", s.Place+" "+words)
	}
	var words string
	v.Project, words = w.text(p.Project, richtext.Placement{Prefix: "projet-", Label: "Projet professionnel"})
	w.found("projet", "Projet professionnel", "Parcours", words)
	v.Learning, words = w.text(p.Learning, richtext.Placement{Prefix: "environnement-", Label: "Environnement d’apprentissage"})
	w.found("environnement", "Environnement d’apprentissage", "Parcours", words)
	return newPage(w, "Parcours", "Le parcours de professionnalisation "+fr.Of(p.Name), w.file, v)
}

type internshipsView struct {
	*edition.Portfolio
	Placements []placementView
}

type placementView struct {
	edition.Placement
	HTML   template.HTML
	Anchor string
	File   string // of the attestation in the site; commission only
}

func internships(w *writing) any {
	v := internshipsView{Portfolio: w.portfolio}
	for i, s := range w.portfolio.Internships {
		html, words := w.text(s.Report, richtext.Placement{Prefix: fmt.Sprintf("bilan-%d-", i+1), Label: s.Title, Level: 3})
		shown := placementView{Placement: s, HTML: html, Anchor: "organisation-" + s.ID}
		if s.Attestation != nil && s.Attestation.File != "" {
			if file, ok := w.attached(s.Attestation.File); ok {
				shown.File = file.name
			}
		}
		v.Placements = append(v.Placements, shown)
		w.found(shown.Anchor, s.Title, "Stages", s.Host.Name+" "+s.Host.Town+" "+words)
	}
	return newPage(w, "Stages", "Les périodes en milieu professionnel "+fr.Of(w.portfolio.Name), w.file, v)
}

func realisations(w *writing) any {
	return newPage(w, "Réalisations", fr.Count(len(w.portfolio.Realisations), "réalisation professionnelle", "réalisations professionnelles")+" "+fr.Of(w.portfolio.Name), w.file, w.portfolio)
}

func table(w *writing) any {
	v := tableView{w.portfolio, w.options.Workbook, ""}
	if label := w.portfolio.Sitting.Annexes.Table; label != "" {
		v.Annexe = "Annexe " + label
	}
	return newPage(w, "Tableau de synthèse", "Le tableau de synthèse des réalisations "+fr.Of(w.portfolio.Name), w.file, v)
}

type tableView struct {
	*edition.Portfolio
	Workbook string
	Annexe   string
}

type watchView struct {
	edition.Watch
	Method template.HTML
	Notes  []noteView
}

type noteView struct {
	edition.Note
	HTML template.HTML
}

func watch(w *writing) any {
	v := watchView{Watch: w.portfolio.Watch}
	var words string
	v.Method, words = w.text(v.Watch.Method, richtext.Placement{Prefix: "methode-", Label: "Méthode de veille"})
	w.found("", cmp.Or(v.Subject, "Veille"), "Veille", words)
	for i, n := range v.Watch.Notes {
		html, words := w.text(n.Summary, richtext.Placement{Prefix: fmt.Sprintf("texte-%d-", i+1), Label: n.Title, Level: 4})
		v.Notes = append(v.Notes, noteView{n, html})
		w.found("note-"+n.ID, n.Title, "Veille, "+n.Date, n.Theme+" "+n.Source+" "+words)
	}
	return newPage(w, "Veille", cmp.Or(v.Subject, "La veille "+fr.Of(w.portfolio.Name)), w.file, v)
}

type legalView struct {
	*edition.Portfolio
	Credits, Privacy template.HTML
}

func legal(w *writing) any {
	n := w.portfolio.LegalNotice
	v := legalView{Portfolio: w.portfolio}
	v.Credits, _ = w.text(edition.Text{Source: n.Credits, Dir: "."}, richtext.Placement{Prefix: "credits-"})
	v.Privacy, _ = w.text(edition.Text{Source: n.Privacy, Dir: "."}, richtext.Placement{Prefix: "donnees-"})
	return newPage(w, "Mentions légales", "Mentions légales du portfolio "+fr.Of(w.portfolio.Name), w.file, v)
}

func searchPage(w *writing) any {
	return newPage(w, "Recherche", "Chercher dans le portfolio "+fr.Of(w.portfolio.Name), w.file, w.portfolio)
}
