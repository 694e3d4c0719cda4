package conformity

import (
	"fmt"
	"slices"

	"github.com/jalon-app/jalon/internal/snapshot"
)

// needed is a nature of proof that an indicator calls for.
type needed struct {
	kind  string // code of the evidence kind
	skill string // sous-compétence whose réalisation should hold it
	what  string
	mend  string // what to do, after the name of a réalisation
}

// someProof makes the check « such a proof is somewhere in the dossier ». It
// says nothing when no réalisation mobilises the competency: another rule does.
func someProof(n needed) func(*Subject) []Finding {
	return func(s *Subject) []Finding {
		kind, known := s.Framework.Kind(n.kind)
		if !known || s.kinds[n.kind] {
			return nil
		}
		var found findings
		r, exact := bestPlace(s, kind.Competency, n.skill)
		switch {
		case exact:
			found.add(r.Dir()+"#preuves", n.what, fmt.Sprintf("Dans %s par exemple, %s", named(r.Title, r.ID), n.mend))
		case r != nil:
			found.add("dossier", n.what, "Dans la réalisation qui s’y prête, "+n.mend)
		}
		return found
	}
}

// bestPlace finds the first réalisation that mobilises the skill, which is
// exact, else the competency; nil when none does.
func bestPlace(s *Subject, competency, skill string) (place *snapshot.Realisation, exact bool) {
	var second *snapshot.Realisation
	for m := range s.mobilisations() {
		if slices.Contains(m.Skills, skill) {
			return m.in, true
		}
		if second == nil && m.Competency == competency {
			second = m.in
		}
	}
	return second, false
}
