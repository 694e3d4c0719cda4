package conformity

import (
	"fmt"
)

var proofExists = &Rule{
	Code:    "preuve-nommee",
	Title:   "Les preuves qu’une compétence nomme existent dans la réalisation.",
	Gravity: Important,
	Since:   2022,
	Cites:   advised("Une preuve annoncée se retrouve dans la réalisation qui l’annonce."),
	Check:   checkProofExists,
}

func checkProofExists(s *Subject) []Finding {
	var found findings
	for m := range s.mobilisations() {
		for i, id := range m.Evidence {
			if _, ok := m.in.Proof(id); ok {
				continue
			}
			found.add(m.field(fmt.Sprintf("preuves[%d]", i)), fmt.Sprintf("La preuve « %s » n’est pas décrite dans %s.", id, named(m.in.Title, m.in.ID)),
				suggest(id, proofIDs(m), "Décrivez cette preuve dans la liste des preuves de la réalisation, ou retirez-la d’ici."))
		}
	}
	return found
}

func proofIDs(m mobilised) []string {
	var ids []string
	for _, e := range m.in.Evidence {
		ids = append(ids, e.ID)
	}
	return ids
}
