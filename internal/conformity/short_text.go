package conformity

import (
	"iter"
	"strings"
)

// shortTexts goes through the fields of one sentence that people fill freely,
// by field. The host of the site is left out: the law asks for its address.
func (s *Subject) shortTexts() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		_ = s.eachOwnText(yield) && s.eachRealisationText(yield)
	}
}

func (s *Subject) eachOwnText(yield func(string, string) bool) bool {
	for _, f := range [][2]string{
		{"dossier#accroche", s.Headline},
		{"dossier#mentions_legales.responsable_publication", s.LegalNotice.Publisher},
		{"dossier#mentions_legales.contact", s.LegalNotice.Contact},
	} {
		if !yield(f[0], f[1]) {
			return false
		}
	}
	for i := range s.Internships {
		if in := &s.Internships[i]; !yield(in.Dir()+"#tuteur.nom", in.Supervisor.Name) || !yield(in.Dir()+"#tuteur.fonction", in.Supervisor.Role) {
			return false
		}
	}
	return true
}

func (s *Subject) eachRealisationText(yield func(string, string) bool) bool {
	for r := range s.realisations() {
		if !yield(r.Dir()+"#titre", r.Title) || !yield(r.Dir()+"#resume", r.Summary) {
			return false
		}
		for i, m := range r.Mobilisations {
			if wantsLook(m.Justification) && !yield(at(r.Dir(), "competences[%d].justification", i), m.Justification) {
				return false
			}
		}
		for i, e := range r.Evidence {
			if wantsLook(e.Title) && !yield(at(r.Dir(), "preuves[%d].titre", i), e.Title) {
				return false
			}
		}
		for i, mate := range r.Team {
			if wantsLook(mate.Member) && !yield(at(r.Dir(), "equipe[%d].membre", i), mate.Member) {
				return false
			}
		}
		for i, test := range r.Tests {
			if wantsLook(test.Obtained) && !yield(at(r.Dir(), "tests[%d].obtenu", i), test.Obtained) {
				return false
			}
		}
	}
	return true
}

// wantsLook spares the name of a field where there is nothing to find: what is
// looked for in short texts has figures.
func wantsLook(text string) bool { return strings.ContainsAny(text, "0123456789") }
