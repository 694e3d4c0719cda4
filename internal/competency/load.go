package competency

import (
	"errors"
	"fmt"
	"io/fs"
	"path"

	"github.com/jalon-app/jalon/internal/yamldoc"
)

// The files of a diploma. Each holds a few keys of the same Framework, so that
// a teacher finds what changes every year apart from what does not.
type frameworkFile struct {
	Code         string         `json:"code"`
	Diploma      string         `json:"diplome"`
	Block        string         `json:"bloc"`
	Transversal  string         `json:"ligne_transversale,omitempty"`
	Levels       []Level        `json:"niveaux"`
	Competencies []Competency   `json:"competences"`
	Activities   []Activity     `json:"activites,omitempty"`
	Specialties  []Specialty    `json:"options,omitempty"`
	Parts        []Part         `json:"parties_tableau,omitempty"`
	Kinds        []EvidenceKind `json:"natures_de_preuve,omitempty"`
}

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
	var core frameworkFile
	var sittings sittingsFile
	var environment environmentFile
	var exam Exam
	for _, part := range []struct {
		name     string
		optional bool
		into     any
	}{{"framework.yaml", false, &core}, {"exam.yaml", false, &exam}, {"sittings.yaml", false, &sittings}, {"environment.yaml", true, &environment}} {
		if err := r.file(part.name, part.optional, part.into); err != nil {
			return nil, err
		}
	}
	f := &Framework{
		Code: core.Code, Diploma: core.Diploma, Block: core.Block, Transversal: core.Transversal,
		Levels: core.Levels, Competencies: core.Competencies, Activities: core.Activities,
		Specialties: core.Specialties, Parts: core.Parts, Kinds: core.Kinds,
		Exam: exam, Environment: environment.Environment, Sittings: sittings.Sittings,
	}
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
