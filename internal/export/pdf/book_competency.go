package pdf

import (
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/fr"
)

type bookCompetency struct {
	Code       string         `json:"code"`
	Label      string         `json:"label"`
	Short      string         `json:"short"`
	Strength   int            `json:"strength"` // 0 to 3
	Word       string         `json:"word"`
	Summary    string         `json:"summary"`
	Skills     []bookCoverage `json:"skills"`
	Indicators []bookCoverage `json:"indicators"`
	Places     []bookPlace    `json:"places"`
}

// bookCoverage is a sub-competency or an indicator, and where it is shown.
type bookCoverage struct {
	Label  string      `json:"label"`
	Proved bool        `json:"proved"`
	Works  []reference `json:"works"`
}

type bookPlace struct {
	Work          reference `json:"work"`
	Justification string    `json:"justification"`
	Strength      int       `json:"strength"`
	Word          string    `json:"word"`
	Proofs        []string  `json:"proofs"`
}

type bookMatrixRow struct {
	Work  reference `json:"work"`
	Cells []int     `json:"cells"` // strength, 0 to 3
}

func competencies(p *edition.Portfolio) []bookCompetency {
	list := []bookCompetency{}
	for _, c := range p.Competencies {
		v := bookCompetency{
			Code: c.Code, Label: shown(c.Label), Short: shown(c.Short), Strength: int(c.Strength), Word: c.Strength.Word(), Summary: coverageWords(c),
			Skills: []bookCoverage{}, Indicators: []bookCoverage{}, Places: []bookPlace{},
		}
		for _, s := range c.Skills {
			v.Skills = append(v.Skills, bookCoverage{Label: shown(s.Label), Works: references(s.Places)})
		}
		for _, i := range c.Indicators {
			v.Indicators = append(v.Indicators, newIndicator(i))
		}
		for _, place := range c.Places {
			v.Places = append(v.Places, newPlace(place))
		}
		list = append(list, v)
	}
	return list
}

func coverageWords(c edition.Coverage) string {
	return fr.Count(len(c.Places), "réalisation", "réalisations") + ", " + fr.Count(c.Proofs(), "preuve", "preuves")
}

func newIndicator(i edition.IndicatorCoverage) bookCoverage {
	v := bookCoverage{Label: shown(i.Label), Proved: i.Proved, Works: []reference{}}
	for _, place := range i.Places {
		v.Works = append(v.Works, newReference(place.Ref))
	}
	return v
}

func newPlace(p edition.Place) bookPlace {
	v := bookPlace{Work: newReference(p.Ref), Justification: shown(p.Justification), Strength: int(p.Strength), Word: p.Strength.Word(), Proofs: []string{}}
	for _, proof := range p.Proofs {
		v.Proofs = append(v.Proofs, shown(proof.Title))
	}
	return v
}

func matrix(p *edition.Portfolio) []bookMatrixRow {
	rows := []bookMatrixRow{}
	for _, r := range p.Matrix() {
		row := bookMatrixRow{Work: newReference(r.Ref), Cells: []int{}}
		for _, c := range r.Cells {
			row.Cells = append(row.Cells, int(c.Strength))
		}
		rows = append(rows, row)
	}
	return rows
}
