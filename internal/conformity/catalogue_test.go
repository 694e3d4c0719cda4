package conformity_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/conformity"
)

// docs/regles.md is written from the list: it never says anything else.
func TestTheCatalogueOfRulesIsUpToDate(t *testing.T) {
	golden(t, "../../docs/regles.md", catalogue())
}

func catalogue() string {
	var out strings.Builder
	counts := map[conformity.Gravity]int{}
	for _, r := range conformity.Rules {
		counts[r.Gravity]++
	}
	fmt.Fprintf(&out, `# Les règles de conformité

`+"`jalon check`"+` applique %d règles au dossier : %d bloquantes, %d importantes, %d conseils.

- **bloquant** : le dossier serait non conforme, ou ne pourrait pas être déposé ;
- **important** : la commission le remarquera, et l’évaluation en souffrira ;
- **conseil** : le dossier en serait meilleur.

La certitude dit d’où vient la règle : **officiel**, lu dans un texte officiel ; **recoupé**, rapporté par plusieurs
personnes indépendantes ; **non confirmé**, à vérifier, ou simple conseil de Jalon. Aucune règle ne juge ce que
vaudrait une note.

Ce fichier est écrit depuis la liste des règles ; « make golden » le met à jour.

| code | gravité | ce qui est attendu | depuis | ce qui le demande | certitude |
|---|---|---|---:|---|---|
`, len(conformity.Rules), counts[conformity.Blocking], counts[conformity.Important], counts[conformity.Advice])
	for _, r := range conformity.Rules {
		text := r.Cites.Text
		if r.Cites.Certainty == competency.Official { // the others are said in our words
			text = "« " + text + " »"
		}
		fmt.Fprintf(&out, "| `%s` | %s | %s | %d | %s (%s) | %s |\n", r.Code, r.Gravity, r.Title, r.Since, text, r.Cites.Source, r.Cites.Certainty)
	}
	return out.String()
}
