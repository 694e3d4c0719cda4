package conformity

import (
	"iter"
	"path"

	"github.com/jalon-app/jalon/internal/snapshot"
)

// attested is an attestation whose file can be used, with its facts.
type attested struct {
	in   *snapshot.Internship
	file snapshot.File
}

// named is the internship, in a sentence.
func (a attested) named() string { return named(a.in.Title, a.in.ID) }

func (a attested) field(key string) string { return a.in.Dir() + "#attestation." + key }

func (a attested) isPDF() bool   { return a.file.MediaType == "application/pdf" }
func (a attested) isPhoto() bool { return a.file.Width > 0 }

// attestations goes through those whose file can be used; the others are said
// by another rule, or by the reader.
func (s *Subject) attestations() iter.Seq[attested] {
	return func(yield func(attested) bool) {
		for i := range s.Internships {
			in := &s.Internships[i]
			if in.Attestation == nil || in.Attestation.File == "" {
				continue
			}
			file, ok := s.File(path.Join(in.Dir(), in.Attestation.File))
			if ok && file.Problem == "" && !yield(attested{in, file}) {
				return
			}
		}
	}
}
