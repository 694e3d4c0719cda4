package report

import (
	"io"

	"github.com/jalon-app/jalon/internal/conformity"
)

// The part of SARIF 2.1.0 that editors and forges show.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool    sarifTool     `json:"tool"`
		Results []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		InformationURI string      `json:"informationUri"`
		Language       string      `json:"language"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string       `json:"id"`
		ShortDescription sarifMessage `json:"shortDescription"`
		FullDescription  sarifMessage `json:"fullDescription"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		Level     string          `json:"level"`
		Message   sarifMessage    `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
	}
)

// levels maps gravities to SARIF's own words.
var levels = map[conformity.Gravity]string{
	conformity.Blocking: "error", conformity.Important: "warning", conformity.Advice: "note",
}

const defectRule = "fichier-inutilisable"

// SARIF writes for an editor or a forge.
func (r Report) SARIF(w io.Writer) error {
	run := sarifRun{Results: []sarifResult{}, Tool: sarifTool{sarifDriver{
		Name: "jalon", InformationURI: "https://github.com/jalon-app/jalon", Language: "fr-FR",
		Rules: []sarifRule{{defectRule, sarifMessage{"Un fichier nommé dans le dossier est inutilisable."}, sarifMessage{"Un fichier absent ou illisible arrête la production."}}},
	}}}
	for _, rule := range conformity.Rules {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{
			rule.Code, sarifMessage{rule.Title}, sarifMessage{"« " + rule.Cites.Text + " » (" + rule.Cites.Source + ")"},
		})
	}
	for _, d := range r.Defects {
		run.Results = append(run.Results, sarifResult{defectRule, "error", sarifMessage{d.Message}, r.location(d.File, d.Line, d.Column)})
	}
	for _, f := range r.Findings {
		run.Results = append(run.Results, sarifResult{
			f.Rule.Code, levels[f.Gravity], sarifMessage{f.What + " " + f.Mend}, r.location(f.Place.File, f.Place.Line, f.Place.Column),
		})
	}
	return encode(w, sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}

func (r Report) location(file string, line, column int) []sarifLocation {
	physical := sarifPhysical{Artifact: sarifArtifact{r.uri(file)}}
	if line > 0 {
		physical.Region = &sarifRegion{line, column}
	}
	return []sarifLocation{{physical}}
}
