package app

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/export"
	"github.com/jalon-app/jalon/internal/export/kit"
)

// readMe is the text an examiner opens first on an unknown key.
func readMe(in export.Input, hash string, entries []kit.Entry) string {
	table := edition.NewSynthesisTable(in.Dossier, in.Framework)
	var out strings.Builder
	fmt.Fprintf(&out, "Dossier numérique de %s\n", cmp.Or(table.Name, "(nom à compléter)"))
	fmt.Fprintf(&out, "%s%s\n", table.Diploma, option(in.Dossier.Specialty))
	fmt.Fprintf(&out, "Épreuve %s, « %s », session %d\n\n", table.Sitting.Exam, in.Framework.Exam.Title, in.Dossier.Sitting)
	out.WriteString("Rien à installer, aucun réseau nécessaire.\n\n")
	for _, line := range []struct{ name, open, words string }{
		{"site", "site/index.html", "Le portfolio : ouvrez ce fichier dans un navigateur."},
		{"portfolio.pdf", "portfolio.pdf", "Le dossier imprimé : tout, en un seul fichier."},
		{"tableau-de-synthese.xlsx", "tableau-de-synthese.xlsx", "Le tableau de synthèse."},
		{"tableau-de-synthese.pdf", "tableau-de-synthese.pdf", "Le même, à imprimer."},
		{"fiche-de-poche.pdf", "fiche-de-poche.pdf", "Deux pages pour le jour sans écran."},
		{"attestations", "attestations/", "Les attestations de stage ou certificats de travail."},
	} {
		if made(entries, line.name) {
			fmt.Fprintf(&out, "  %-26s %s\n", line.open, line.words)
		}
	}
	fmt.Fprintf(&out, "  %-26s %s\n\n", kit.ManifestName, "La liste des fichiers, avec la taille et le SHA-256 de chacun.")
	fmt.Fprintf(&out, "Empreinte du dossier (SHA-256) :\n  %s\n", hash)
	out.WriteString("\nPour publier le portfolio, mettez en ligne le dossier site/ et lui seul.\n")
	if in.Dossier.PortfolioURL != "" {
		fmt.Fprintf(&out, "\nPortfolio en ligne : %s\n", in.Dossier.PortfolioURL)
	}
	return out.String()
}

func option(code string) string {
	if code == "" {
		return ""
	}
	return ", option " + code
}
