package conformity

import (
	"strings"

	"github.com/jalon-app/jalon/internal/richtext"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// text is one Markdown text of the dossier and where it stands.
type text struct {
	field  string // « realisations/x#contexte »
	dir    string // folder its relative links start from
	source string

	parsed bool
	refs   []richtext.Reference
}

// references lists the links and images. A text is parsed once a run, and only
// if something in it looks like a link.
func (t *text) references() []richtext.Reference {
	if t.parsed {
		return t.refs
	}
	t.parsed = true
	if !strings.Contains(t.source, "](") && !strings.Contains(t.source, "]:") && !strings.Contains(t.source, "://") && !strings.Contains(t.source, "www.") {
		return nil
	}
	if doc, err := richtext.Parse(t.source); err == nil { // the reader has said what cannot be parsed
		t.refs = doc.References()
	}
	return t.refs
}

// part is one text of a réalisation.
type part struct{ key, title, text string }

func partsOf(r *snapshot.Realisation) []part {
	return []part{
		{"contexte", "Contexte", r.Context},
		{"besoin", "Besoin", r.Need},
		{"environnement", "Environnement technologique", r.Environment},
		{"demarche", "Démarche", r.Approach},
		{"contribution", "Contribution personnelle", r.Contribution},
		{"bilan", "Bilan", r.Retrospective},
	}
}

// textsOf lists the texts that are not empty.
func textsOf(d *snapshot.Dossier) []*text {
	var all []*text
	keep := func(field, dir, source string) {
		if source != "" {
			all = append(all, &text{field: field, dir: dir, source: source})
		}
	}
	keep("profil", ".", d.Profile)
	keep("projet-professionnel", ".", d.Project)
	keep("environnement-apprentissage", ".", d.Learning)
	keep("dossier#mentions_legales.credits", ".", d.LegalNotice.Credits)
	keep("dossier#mentions_legales.donnees_personnelles", ".", d.LegalNotice.Privacy)
	for i, m := range d.Pathway {
		keep(at("parcours", "etapes[%d].description", i), ".", m.Description)
	}
	for i := range d.Internships {
		keep(d.Internships[i].Dir()+"#bilan", d.Internships[i].Dir(), d.Internships[i].Report)
	}
	for i := range d.Realisations {
		for _, p := range partsOf(&d.Realisations[i]) {
			keep(d.Realisations[i].Dir()+"#"+p.key, d.Realisations[i].Dir(), p.text)
		}
	}
	keep("veille#methode", ".", d.Watch.Method)
	for _, n := range d.Watch.Notes {
		keep("veille/"+n.ID+"#texte", "veille", n.Summary)
	}
	return all
}
