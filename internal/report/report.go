// Package report writes the findings of a check: for a person, for a script
// (JSON) and for an editor (SARIF 2.1.0). It judges nothing.
package report

import (
	"path"
	"path/filepath"

	"github.com/jalon-app/jalon/internal/conformity"
	"github.com/jalon-app/jalon/internal/yamldoc"
)

// Report is what a check found, each finding with its place.
type Report struct {
	Dir      string // how the person named the dossier
	Title    string // whose dossier, for which sitting
	Hash     string // of the snapshot
	Findings []Located
	Defects  yamldoc.Problems
}

// Located is a finding and where it stands.
type Located struct {
	conformity.Finding
	Place yamldoc.Position
}

// Locate finds the place of each finding, lines inside its text included.
func Locate(findings []conformity.Finding, locate func(field string) yamldoc.Position) []Located {
	located := make([]Located, len(findings))
	for i, f := range findings {
		place := locate(f.Field)
		place.Line += f.Line
		located[i] = Located{f, place}
	}
	return located
}

// Count tells how many findings have a gravity.
func (r Report) Count(g conformity.Gravity) int {
	n := 0
	for _, f := range r.Findings {
		if f.Gravity == g {
			n++
		}
	}
	return n
}

// Blocking tells whether something makes the dossier non conforming.
func (r Report) Blocking() bool { return r.Count(conformity.Blocking) > 0 }

func (r Report) file(name string) string { return filepath.Join(r.Dir, filepath.FromSlash(name)) }

func (r Report) uri(name string) string { return path.Join(filepath.ToSlash(r.Dir), name) }
