package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/snapshot"
)

var proofViewable = &Rule{
	Code:    "preuve-consultable",
	Title:   "Chaque preuve a un fichier ou un lien.",
	Gravity: Important,
	Since:   2022,
	Cites: cite("L’accessibilité du portfolio sous forme électronique est obligatoire et relève de la seule responsabilité de la personne candidate.",
		circular, competency.Official),
	Check: checkProofViewable,
}

func checkProofViewable(s *Subject) []Finding {
	var found findings
	for p := range s.proofs() {
		switch {
		case p.State == snapshot.ToFile: // said by another rule
		case p.File == "" && p.URL == "":
			found.add(p.field("fichier"), fmt.Sprintf("La preuve %s n’a ni fichier ni lien.", named(p.Title, p.ID)), "Joignez le fichier, ou donnez l’adresse où on le consulte.")
		case p.State == snapshot.Online && p.URL == "":
			found.add(p.field("lien"), fmt.Sprintf("La preuve %s est dite en ligne, mais son lien n’est pas donné.", named(p.Title, p.ID)), "Donnez son adresse, ou changez son état en « livré ».")
		}
	}
	return found
}
