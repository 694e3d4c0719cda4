package app

import (
	"fmt"
	"strings"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/export"
)

// readMe is the text an examiner opens first on an unknown key.
func readMe(in export.Input, hash string) string {
	table := edition.NewSynthesisTable(in.Dossier, in.Framework)
	var out strings.Builder
	fmt.Fprintf(&out, "Dossier numérique de %s\n", table.Name)
	fmt.Fprintf(&out, "%s, option %s\n", table.Diploma, in.Dossier.Specialty)
	fmt.Fprintf(&out, "Épreuve %s, « %s », session %d\n\n", table.Sitting.Exam, in.Framework.Exam.Title, in.Dossier.Sitting)
	out.WriteString("Rien à installer, aucun réseau nécessaire.\n\n")
	out.WriteString("  site/index.html            Le portfolio : ouvrez ce fichier dans un navigateur.\n")
	out.WriteString("  tableau-de-synthese.xlsx   Le tableau de synthèse.\n")
	out.WriteString("  attestations/              Les attestations de stage ou certificats de travail.\n")
	out.WriteString("  manifest.json              La liste des fichiers, avec la taille et le SHA-256 de chacun.\n")
	out.WriteString("  kit.zip                    Le tout en un fichier.\n\n")
	fmt.Fprintf(&out, "Empreinte du dossier (SHA-256) :\n  %s\n", hash)
	if in.Dossier.PortfolioURL != "" {
		fmt.Fprintf(&out, "\nPortfolio en ligne : %s\n", in.Dossier.PortfolioURL)
	}
	return out.String()
}
