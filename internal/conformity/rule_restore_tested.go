package conformity

import (
	"fmt"
	"slices"
	"strings"

	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/snapshot"
)

var restoreTested = &Rule{
	Code:    "restauration-testee",
	Title:   "Une sauvegarde s’accompagne d’un test de restauration.",
	Gravity: Important,
	Since:   2022,
	Cites:   indicator("B1.1", "Les restaurations sont testées et opérationnelles."),
	Check:   checkRestoreTested,
}

// checkRestoreTested asks for one tested restore in the dossier, where backups
// are spoken of.
func checkRestoreTested(s *Subject) []Finding {
	if _, known := s.Framework.Kind("test-de-restauration"); !known || s.kinds["test-de-restauration"] {
		return nil
	}
	var first *snapshot.Realisation
	for r := range s.realisations() {
		if testsRestore(r) {
			return nil
		}
		if first == nil && speaksOfBackups(r) {
			first = r
		}
	}
	var found findings
	if first != nil {
		found.add(first.Dir()+"#preuves", fmt.Sprintf("Votre réalisation %s traite de sauvegardes, mais rien ne montre qu’une restauration a été testée.", named(first.Title, first.ID)),
			"Restaurez un fichier ou un service, notez la date, la durée et le résultat, et joignez le compte rendu (nature « test-de-restauration »).")
	}
	return found
}

func testsRestore(r *snapshot.Realisation) bool {
	return slices.ContainsFunc(r.Tests, func(t snapshot.Test) bool {
		return t.Verdict != snapshot.NotRun && (strings.Contains(fr.Fold(t.Kind), "restaur") || strings.Contains(fr.Fold(t.Case), "restaur"))
	})
}

func speaksOfBackups(r *snapshot.Realisation) bool {
	return slices.ContainsFunc(r.Evidence, func(e snapshot.Evidence) bool { return e.Kind == "plan-de-sauvegarde" }) ||
		slices.ContainsFunc(r.Mobilisations, func(m snapshot.Mobilisation) bool { return slices.Contains(m.Skills, "B1.1.5") }) ||
		strings.Contains(fr.Fold(r.Title), "sauvegarde")
}
