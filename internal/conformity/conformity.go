// Package conformity judges a snapshot against the official texts: a list of
// rules, one a file, each with its citation. It reads snapshot and competency,
// writes nothing, and never judges what a mark would be.
package conformity

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// Gravity ranks a finding.
type Gravity int

// Blocking findings make the dossier non conforming; Important ones cost
// points; Advice makes it better.
const (
	Blocking Gravity = iota
	Important
	Advice
)

func (g Gravity) String() string { return [...]string{"bloquant", "important", "conseil"}[g] }

// MarshalText writes the French word.
func (g Gravity) MarshalText() ([]byte, error) { return []byte(g.String()), nil }

// Rule is one thing an official text, or the practice of commissions, asks.
type Rule struct {
	Code    string // lower-case French words with hyphens; stable
	Title   string // what is asked, as a short French sentence
	Gravity Gravity
	Since   int // first sitting it applies to
	Cites   Citation
	Check   func(*Subject) []Finding
}

// Citation is the text that asks for it.
type Citation struct {
	Text      string               `json:"texte"`
	Source    string               `json:"source"`
	Certainty competency.Certainty `json:"certitude"`

	// Code is the competency or skill it belongs to; empty when the text does
	// not come from a grid. A diploma without it is not held to the rule.
	Code string `json:"-"`
}

// Finding is one place where a rule is not met.
type Finding struct {
	Rule    *Rule
	Gravity Gravity
	Field   string // « realisations/x#competences[0].justification »
	Line    int    // lines down in the text of the field, 0 for its first
	What    string // French: what is missing or wrong, addressed to the person
	Mend    string // French: what to do next
}

// Check applies the rules in force at the dossier's sitting. Findings come by
// gravity, then in the order of the rules, then as the rule found them.
func Check(d *snapshot.Dossier, f *competency.Framework) []Finding {
	subject := newSubject(d, f)
	var findings []Finding
	for _, rule := range Rules {
		if !rule.inForce(subject) {
			continue
		}
		for _, finding := range rule.Check(subject) {
			finding.Rule, finding.Gravity = rule, rule.Gravity
			findings = append(findings, finding)
		}
	}
	slices.SortStableFunc(findings, func(a, b Finding) int { return cmp.Compare(a.Gravity, b.Gravity) })
	return findings
}

// inForce tells whether the rule applies. A sitting nobody knows, absent or
// mistyped, is judged by every rule: it must not silence them.
func (r *Rule) inForce(s *Subject) bool {
	if r.Cites.Code != "" && !s.Framework.Knows(r.Cites.Code) {
		return false
	}
	_, known := s.Framework.Sitting(s.Sitting)
	return !known || s.Sitting >= r.Since
}

// findings gathers what a rule found.
type findings []Finding

func (f *findings) add(field, what, mend string) {
	*f = append(*f, Finding{Field: field, What: what, Mend: mend})
}

func (f *findings) addLine(field string, line int, what, mend string) {
	*f = append(*f, Finding{Field: field, Line: line, What: what, Mend: mend})
}

// at names a field of a document.
func at(document, format string, args ...any) string {
	return document + "#" + fmt.Sprintf(format, args...)
}
