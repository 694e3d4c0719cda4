package conformity

import (
	"iter"
	"path"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// Subject is what a rule looks at: the dossier, its référentiel, and what
// several rules need, worked out once a run.
type Subject struct {
	*snapshot.Dossier
	Framework *competency.Framework

	texts     []*text         // every Markdown text, in the order of the dossier
	documents map[string]bool // paths a link may lead to, attached files apart
	kinds     map[string]bool // natures of proof present somewhere
	table     *comparison     // nil when no table is declared
}

func newSubject(d *snapshot.Dossier, f *competency.Framework) *Subject {
	d = withoutComments(d)
	s := &Subject{Dossier: d, Framework: f, documents: documentsOf(d), kinds: map[string]bool{}}
	s.texts = textsOf(d)
	for i := range d.Realisations {
		for _, e := range d.Realisations[i].Evidence {
			s.kinds[e.Kind] = true
		}
	}
	s.table = compareTable(s)
	return s
}

// documentsOf lists the texts of a dossier folder as links name them.
func documentsOf(d *snapshot.Dossier) map[string]bool {
	found := map[string]bool{
		"dossier.yaml": true, "parcours.yaml": len(d.Pathway) > 0, "profil.md": d.Profile != "",
		"projet-professionnel.md": d.Project != "", "environnement-apprentissage.md": d.Learning != "",
		"veille.md": d.Watch.Subject != "" || d.Watch.Method != "",
	}
	for i := range d.Internships {
		found[path.Join(d.Internships[i].Dir(), "stage.md")] = true
	}
	for i := range d.Realisations {
		found[path.Join(d.Realisations[i].Dir(), "realisation.md")] = true
	}
	for _, n := range d.Watch.Notes {
		found["veille/"+n.ID+".md"] = true
	}
	return found
}

// realisations goes through the réalisations in order.
func (s *Subject) realisations() iter.Seq[*snapshot.Realisation] {
	return func(yield func(*snapshot.Realisation) bool) {
		for i := range s.Realisations {
			if !yield(&s.Realisations[i]) {
				return
			}
		}
	}
}

// mobilised is one mobilisation and where it stands.
type mobilised struct {
	*snapshot.Mobilisation
	in    *snapshot.Realisation
	index int
}

func (m mobilised) field(key string) string {
	return at(m.in.Dir(), "competences[%d].%s", m.index, key)
}

// mobilisations goes through those of every réalisation.
func (s *Subject) mobilisations() iter.Seq[mobilised] {
	return func(yield func(mobilised) bool) {
		for r := range s.realisations() {
			for i := range r.Mobilisations {
				if !yield(mobilised{&r.Mobilisations[i], r, i}) {
					return
				}
			}
		}
	}
}

// proof is one piece of evidence and where it stands.
type proof struct {
	*snapshot.Evidence
	in    *snapshot.Realisation
	index int
}

func (p proof) field(key string) string {
	return at(p.in.Dir(), "preuves[%d].%s", p.index, key)
}

// proofs goes through the evidence of every réalisation.
func (s *Subject) proofs() iter.Seq[proof] {
	return func(yield func(proof) bool) {
		for r := range s.realisations() {
			for i := range r.Evidence {
				if !yield(proof{&r.Evidence[i], r, i}) {
					return
				}
			}
		}
	}
}

// proved tells whether one of the proofs named can be shown now.
func (m mobilised) proved() bool {
	for _, id := range m.Evidence {
		if e, ok := m.in.Proof(id); ok && e.State != snapshot.ToFile && (e.File != "" || e.URL != "") {
			return true
		}
	}
	return false
}

// label names a competency in a sentence: « B1.3 Développer la présence… ».
func (s *Subject) label(code string) string {
	if c, ok := s.Framework.Competency(code); ok {
		return c.Code + " « " + c.Label + " »"
	}
	return "« " + code + " »"
}

// named quotes a title in a sentence, cut short when it is long.
func named(title, id string) string {
	if title == "" {
		title = id
	}
	if runes := []rune(title); len(runes) > 60 {
		title = string(runes[:59]) + "…"
	}
	return "« " + title + " »"
}

// count writes « 12 mots », « 1 mot ».
func count(n int, singular, plural string) string { return fr.Count(n, singular, plural) }
