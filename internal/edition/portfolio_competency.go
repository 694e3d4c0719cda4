package edition

import (
	"slices"
	"strings"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// Strength says how far a competency is shown, never how well it is mastered:
// that is for the commission alone.
type Strength int

// The four degrees, each one needing the one before.
const (
	Absent    Strength = iota // no réalisation names it
	Mobilised                 // a réalisation names it
	Justified                 // with a sentence that says why
	Proved                    // with a proof that exists
)

// Word names the degree on screens.
func (s Strength) Word() string {
	return [...]string{"non mobilisée", "mobilisée", "justifiée", "prouvée"}[s]
}

// strengthOf is the one place where strength is decided. A mobilisation is
// proved when it is justified and leans on a proof that can be seen, by this
// audience or by the commission: a proof still to file shows nothing yet.
func strengthOf(r *snapshot.Realisation, m snapshot.Mobilisation) Strength {
	if strings.TrimSpace(m.Justification) == "" {
		return Mobilised
	}
	shown := slices.ContainsFunc(m.Evidence, func(id string) bool {
		e, ok := r.Proof(id)
		return ok && e.State != snapshot.ToFile && (e.File != "" || e.URL != "")
	})
	if shown {
		return Proved
	}
	return Justified
}

// Coverage is one competency with every réalisation that mobilises it.
type Coverage struct {
	competency.Competency
	Strength   Strength // of its strongest place
	Places     []Place
	Skills     []SkillCoverage
	Indicators []IndicatorCoverage
}

// Place is one réalisation that mobilises the competency.
type Place struct {
	Ref
	Mobilisation
}

// SkillCoverage lists the réalisations that name a sous-compétence.
type SkillCoverage struct {
	competency.Skill
	Places []Ref
}

// IndicatorCoverage says where an indicator is shown. Proved is false when no
// réalisation that names it leans on a proof.
type IndicatorCoverage struct {
	competency.Indicator
	Proved bool
	Places []Place
}

// Proofs counts the proofs the competency leans on, reserved ones included.
func (c Coverage) Proofs() int {
	n := 0
	for _, p := range c.Places {
		n += len(p.Proofs) + p.Reserved
	}
	return n
}

// ProvedIndicators counts the indicators that are proved somewhere.
func (c Coverage) ProvedIndicators() int {
	n := 0
	for _, i := range c.Indicators {
		if i.Proved {
			n++
		}
	}
	return n
}

func coverages(f *competency.Framework, works []Work) []Coverage {
	list := make([]Coverage, len(f.Competencies))
	position := map[string]int{}
	for i, c := range f.Competencies {
		list[i].Competency = c
		position[c.Code] = i
	}
	for _, w := range works {
		for _, m := range w.Mobilisations {
			if i, ok := position[m.Competency.Code]; ok {
				list[i].Places = append(list[i].Places, Place{w.Ref, m})
				list[i].Strength = max(list[i].Strength, m.Strength)
			}
		}
	}
	for i := range list {
		list[i].detail()
	}
	return list
}

func (c *Coverage) detail() {
	for _, s := range c.Competency.Skills {
		covered := SkillCoverage{Skill: s}
		for _, p := range c.Places {
			if slices.Contains(p.Mobilisation.Skills, s) {
				covered.Places = append(covered.Places, p.Ref)
			}
		}
		c.Skills = append(c.Skills, covered)
	}
	for _, i := range c.Competency.Indicators {
		covered := IndicatorCoverage{Indicator: i}
		for _, p := range c.Places {
			if slices.Contains(p.Mobilisation.Indicators, i) {
				covered.Places = append(covered.Places, p)
				covered.Proved = covered.Proved || p.Strength == Proved
			}
		}
		c.Indicators = append(c.Indicators, covered)
	}
}

// Cell is one crossing of the matrix: nothing when Strength is Absent.
type Cell struct {
	Competency string
	Strength   Strength
}

// MatrixRow is one réalisation across the competencies, in official order.
type MatrixRow struct {
	Ref
	Cells []Cell
}

// Matrix crosses réalisations, in rows, and competencies, in columns.
func (p *Portfolio) Matrix() []MatrixRow {
	rows := make([]MatrixRow, 0, len(p.Realisations))
	for _, w := range p.Realisations {
		row := MatrixRow{Ref: w.Ref, Cells: make([]Cell, len(p.Competencies))}
		for i, c := range p.Competencies {
			row.Cells[i].Competency = c.Code
			for _, m := range w.Mobilisations {
				if m.Competency.Code == c.Code {
					row.Cells[i].Strength = max(row.Cells[i].Strength, m.Strength)
				}
			}
		}
		rows = append(rows, row)
	}
	return rows
}
