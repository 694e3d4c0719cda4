// Package yamldoc binds YAML to Go values strictly: an unknown key, a doubled
// key, a wrong type or a refused value is a problem with its line and column,
// and every field read keeps its position. Field names are the json tags of
// the values, so that YAML and JSON speak the same words. It knows no domain.
package yamldoc

import (
	"fmt"
	"strings"
)

// Problem is one thing a person must mend in a file. Line and Column count
// from 1; 0 means the whole file, or the whole line.
type Problem struct {
	File    string
	Line    int
	Column  int
	Message string // French
}

func (p Problem) String() string {
	if p.Line == 0 {
		return fmt.Sprintf("%s : %s", p.File, p.Message)
	}
	if p.Column == 0 {
		return fmt.Sprintf("%s:%d : %s", p.File, p.Line, p.Message)
	}
	return fmt.Sprintf("%s:%d:%d : %s", p.File, p.Line, p.Column, p.Message)
}

// Problems is the error made of everything found at once.
type Problems []Problem

func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// Position is a place in a file.
type Position struct {
	File         string
	Line, Column int
}

// Positions maps a field path, such as « competences[0].justification », to
// the place of its value.
type Positions map[string]Position
