package conformity

import (
	"fmt"
	"strings"

	"github.com/jalon-app/jalon/internal/competency"
)

var personalData = &Rule{
	Code:    "donnees-personnelles",
	Title:   "Le dossier ne publie pas de donnée personnelle dont personne n’a besoin.",
	Gravity: Important,
	Since:   2022,
	Cites: cite("Les données à caractère personnel doivent être : […] adéquates, pertinentes et limitées à ce qui est nécessaire au regard des finalités pour lesquelles elles sont traitées (minimisation des données).",
		rgpd, competency.Official),
	Check: checkPersonalData,
}

func checkPersonalData(s *Subject) []Finding {
	const mend = "Retirez cette donnée, ou remplacez-la par un exemple manifestement inventé : le dossier est lu par des inconnus."
	var found findings
	for _, t := range s.texts {
		number, code := 0, false
		for line := range strings.Lines(t.source) {
			if isFence(line) {
				code = !code
			} else if what := privateData(line, !code && aboutTheCandidate[t.field]); what != "" && !code {
				found.addLine(t.field, number, fmt.Sprintf("Ce texte contient %s.", what), mend)
			}
			number++
		}
	}
	for field, value := range s.shortTexts() {
		if what := privateData(value, aboutTheCandidate[field]); what != "" {
			found.add(field, fmt.Sprintf("Ce champ contient %s.", what), mend)
		}
	}
	return found
}

// aboutTheCandidate are the texts where a postal address can only be theirs;
// elsewhere it is that of an organisation.
var aboutTheCandidate = map[string]bool{
	"profil": true, "projet-professionnel": true, "environnement-apprentissage": true, "dossier#accroche": true,
	"dossier#mentions_legales.responsable_publication": true, "dossier#mentions_legales.contact": true,
}

func isFence(line string) bool {
	line = strings.TrimLeft(line, " ")
	return strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~")
}
