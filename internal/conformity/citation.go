package conformity

import "github.com/jalon-app/jalon/internal/competency"

// The texts that are cited. A rule that rests on what commissions do says so.
const (
	definition = "Définition de l’épreuve, contenu du dossier numérique"
	oral       = "Définition de l’épreuve, déroulement"
	circular   = "Circulaire nationale d’organisation"
	tableForm  = "Tableau de synthèse, modèle officiel"
	practice   = "Pratique des commissions"
	advice     = "Conseil de Jalon"
	grounds    = "Motifs de non-conformité"
	rgaa       = "Référentiel général d’amélioration de l’accessibilité (RGAA 4.1), critère 1.1"
	rgpd       = "Règlement général sur la protection des données, article 5, paragraphe 1, c"
)

// cite quotes a text that is not of the grid.
func cite(text, source string, certainty competency.Certainty) Citation {
	return Citation{Text: text, Source: source, Certainty: certainty}
}

// indicator cites an indicator of the grid.
func indicator(code, text string) Citation {
	return Citation{text, "Grille d’aide à l’évaluation, indicateur de " + code, competency.Official, code}
}

// skill cites a sous-compétence of the grid.
func skill(code, text string) Citation {
	return Citation{text, "Grille d’aide à l’évaluation, sous-compétence " + code, competency.Official, code}
}

// practised states what several people report of commissions, or what many
// dossiers show; no official text says it.
func practised(text string) Citation { return cite(text, practice, competency.Restated) }

// advised states what Jalon advises on its own account.
func advised(text string) Citation { return cite(text, advice, competency.Unconfirmed) }
