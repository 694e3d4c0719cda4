package competency

import (
	"fmt"
	"path"

	"github.com/jalon-app/jalon/internal/yamldoc"
)

// check finds doubled codes and dangling references. Competencies, skills and
// indicators share one space of codes, since a dossier names any of them.
func (r *loader) check(f *Framework) {
	const core = "framework.yaml"
	if f.Code != r.code {
		r.problem(core, "code", "Le code « %s » diffère du nom de son dossier, « %s ».", f.Code, r.code)
	}
	codes := r.codes(core)
	competencies := map[string]bool{}
	skills := map[string]bool{}
	for i, c := range f.Competencies {
		at := fmt.Sprintf("competences[%d]", i)
		codes.add(at+".code", c.Code)
		competencies[c.Code] = true
		for j, s := range c.Skills {
			codes.add(fmt.Sprintf("%s.sous_competences[%d].code", at, j), s.Code)
			skills[s.Code] = true
		}
		for j, ind := range c.Indicators {
			codes.add(fmt.Sprintf("%s.indicateurs[%d].code", at, j), ind.Code)
		}
	}
	r.references(f, competencies, skills)
	r.unique(f)
}

func (r *loader) references(f *Framework, competencies, skills map[string]bool) {
	const core = "framework.yaml"
	for i, a := range f.Activities {
		at := fmt.Sprintf("activites[%d]", i)
		r.exists(core, at+".competence", a.Competency, competencies)
		for j, item := range a.Items {
			r.exists(core, fmt.Sprintf("%s.taches[%d].sous_competence", at, j), item.Skill, skills)
		}
	}
	for i, k := range f.Kinds {
		if k.Competency != "" {
			r.exists(core, fmt.Sprintf("natures_de_preuve[%d].competence", i), k.Competency, competencies)
		}
	}
	for i, e := range f.Environment {
		if e.Specialty != "" && !f.HasSpecialty(e.Specialty) {
			r.problem("environment.yaml", fmt.Sprintf("environnement[%d].option", i), "L’option « %s » n’existe pas dans framework.yaml.", e.Specialty)
		}
	}
}

func (r *loader) unique(f *Framework) {
	levels, kinds, parts := r.codes("framework.yaml"), r.codes("framework.yaml"), r.codes("framework.yaml")
	for i, l := range f.Levels {
		levels.add(fmt.Sprintf("niveaux[%d].code", i), l.Code)
	}
	for i, k := range f.Kinds {
		kinds.add(fmt.Sprintf("natures_de_preuve[%d].code", i), k.Code)
	}
	for i, p := range f.Parts {
		parts.add(fmt.Sprintf("parties_tableau[%d].code", i), p.Code)
	}
	years := r.codes("sittings.yaml")
	for i, s := range f.Sittings {
		years.add(fmt.Sprintf("sessions[%d].annee", i), fmt.Sprint(s.Year))
	}
	environment := r.codes("environment.yaml")
	for i, e := range f.Environment {
		environment.add(fmt.Sprintf("environnement[%d].code", i), e.Code)
	}
}

func (r *loader) exists(file, field, code string, known map[string]bool) {
	if !known[code] {
		r.problem(file, field, "Le code « %s » n’existe pas dans ce référentiel.", code)
	}
}

func (r *loader) problem(file, field, format string, args ...any) {
	at := r.positions[file][field]
	r.problems = append(r.problems, yamldoc.Problem{
		File: path.Join(r.code, file), Line: at.Line, Column: at.Column, Message: fmt.Sprintf(format, args...),
	})
}

// codeSet reports an empty or doubled code.
type codeSet struct {
	loader *loader
	file   string
	seen   map[string]bool
}

func (r *loader) codes(file string) *codeSet { return &codeSet{r, file, map[string]bool{}} }

func (c *codeSet) add(field, code string) {
	if code == "" || code == "0" {
		c.loader.problem(c.file, field, "Un code est vide.")
	} else if c.seen[code] {
		c.loader.problem(c.file, field, "Le code « %s » est donné deux fois.", code)
	}
	c.seen[code] = true
}
