package report

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/conformity"
)

type jsonReport struct {
	Hash     string         `json:"empreinte"`
	Conforms bool           `json:"conforme"`
	Counts   map[string]int `json:"bilan"`
	Findings []jsonFinding  `json:"constats"`
	Defects  []jsonDefect   `json:"defauts"`
}

type jsonFinding struct {
	Rule      string               `json:"regle"`
	Gravity   conformity.Gravity   `json:"gravite"`
	File      string               `json:"fichier"`
	Line      int                  `json:"ligne"`
	Column    int                  `json:"colonne"`
	Field     string               `json:"champ"`
	What      string               `json:"constat"`
	Mend      string               `json:"remede"`
	Why       string               `json:"pourquoi"`
	Source    string               `json:"source"`
	Certainty competency.Certainty `json:"certitude"`
}

type jsonDefect struct {
	File    string `json:"fichier"`
	Line    int    `json:"ligne"`
	Column  int    `json:"colonne"`
	Message string `json:"message"`
}

// JSON writes for a script. Paths are relative to the dossier.
func (r Report) JSON(w io.Writer) error {
	out := jsonReport{Hash: r.Hash, Conforms: !r.Blocking() && len(r.Defects) == 0, Counts: map[string]int{}, Findings: []jsonFinding{}, Defects: []jsonDefect{}}
	for g := conformity.Blocking; g <= conformity.Advice; g++ {
		out.Counts[g.String()] = r.Count(g)
	}
	for _, f := range r.Findings {
		out.Findings = append(out.Findings, jsonFinding{
			f.Rule.Code, f.Gravity, f.Place.File, f.Place.Line, f.Place.Column, f.Field,
			f.What, f.Mend, f.Rule.Cites.Text, f.Rule.Cites.Source, f.Rule.Cites.Certainty,
		})
	}
	for _, d := range r.Defects {
		out.Defects = append(out.Defects, jsonDefect{d.File, d.Line, d.Column, d.Message})
	}
	return encode(w, out)
}

func encode(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}
