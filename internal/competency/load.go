package competency

import (
	"errors"
	"fmt"
	"io/fs"
	"path"

	"github.com/jalon-app/jalon/internal/yamldoc"
)

// The files of a diploma, so that a teacher finds what changes every year apart
// from what does not: framework.yaml is a Core, exam.yaml an Exam.
type sittingsFile struct {
	Sittings []Sitting `json:"sessions"`
}

type environmentFile struct {
	Environment []EnvironmentItem `json:"environnement"`
}

type loader struct {
	library   *Library
	code      string
	positions map[string]yamldoc.Positions // by file name
	problems  yamldoc.Problems
}

func (l *Library) read(code string) (*Framework, error) {
	r := &loader{library: l, code: code, positions: map[string]yamldoc.Positions{}}
	f := &Framework{}
	var sittings sittingsFile
	var environment environmentFile
	for _, part := range []struct {
		name     string
		optional bool
		into     any
	}{{"framework.yaml", false, &f.Core}, {"exam.yaml", false, &f.Exam}, {"sittings.yaml", false, &sittings}, {"environment.yaml", true, &environment}} {
		if err := r.file(part.name, part.optional, part.into); err != nil {
			return nil, err
		}
	}
	f.Sittings, f.Environment = sittings.Sittings, environment.Environment
	r.check(f)
	if len(r.problems) > 0 {
		return nil, r.problems
	}
	return f, nil
}

func (r *loader) file(name string, optional bool, into any) error {
	data, err := r.library.Open(r.code, name)
	if errors.Is(err, fs.ErrNotExist) {
		if !optional {
			r.problems = append(r.problems, yamldoc.Problem{File: path.Join(r.code, name), Message: "Ce fichier du référentiel est absent."})
		}
		return nil
	}
	if err != nil {
		return fmt.Errorf("load framework: %w", err)
	}
	positions, problems := yamldoc.Decode(path.Join(r.code, name), data, 0, into)
	r.positions[name] = positions
	r.problems = append(r.problems, problems...)
	return nil
}
