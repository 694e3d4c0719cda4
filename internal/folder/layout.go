// Package folder is the dossier as a folder of Markdown and YAML that one
// person edits: it reads one into a snapshot and writes a snapshot as one,
// without loss. It knows neither the web nor the database.
package folder

import (
	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// Bounds of one folder.
const (
	maxText  = 1 << 20 // bytes of a text file
	maxFiles = 20_000
	maxDepth = 8
)

// The names a dossier folder may hold at its top.
const (
	mainFile       = "dossier.yaml"
	pathwayFile    = "parcours.yaml"
	profileFile    = "profil.md"
	projectFile    = "projet-professionnel.md"
	learningFile   = "environnement-apprentissage.md"
	watchFile      = "veille.md"
	watchDir       = "veille"
	internshipsDir = "stages"
	internshipFile = "stage.md"
	realisationDir = "realisations"
	realisation    = "realisation.md"
)

var topNames = []string{mainFile, pathwayFile, profileFile, projectFile, learningFile, watchFile, watchDir, internshipsDir, realisationDir}

// mainKeys is what dossier.yaml holds: the fields of the snapshot that have no
// file of their own.
type mainKeys struct {
	Framework    string               `json:"diplome,omitempty"`
	Sitting      int                  `json:"session"`
	Specialty    string               `json:"option"`
	Mode         snapshot.Mode        `json:"forme"`
	Candidate    snapshot.Candidate   `json:"candidat"`
	Centre       string               `json:"centre"`
	Training     civil.Period         `json:"formation"`
	PortfolioURL string               `json:"portfolio,omitempty"`
	Headline     string               `json:"accroche,omitempty"`
	Presences    []snapshot.Presence  `json:"identite_professionnelle,omitempty"`
	LegalNotice  snapshot.LegalNotice `json:"mentions_legales,omitempty"`
	Table        string               `json:"tableau,omitempty"`
}

type pathwayKeys struct {
	Milestones []snapshot.Milestone `json:"etapes"`
}

type watchKeys struct {
	Subject string   `json:"sujet,omitempty"`
	Tools   []string `json:"outils,omitempty"`
}

// part is one text of a réalisation, under its heading in the file.
type part struct {
	title string
	key   string
	text  func(*snapshot.Realisation) *string
}

var parts = []part{
	{"Contexte", "contexte", func(r *snapshot.Realisation) *string { return &r.Context }},
	{"Besoin", "besoin", func(r *snapshot.Realisation) *string { return &r.Need }},
	{"Environnement technologique", "environnement", func(r *snapshot.Realisation) *string { return &r.Environment }},
	{"Démarche", "demarche", func(r *snapshot.Realisation) *string { return &r.Approach }},
	{"Contribution personnelle", "contribution", func(r *snapshot.Realisation) *string { return &r.Contribution }},
	{"Bilan", "bilan", func(r *snapshot.Realisation) *string { return &r.Retrospective }},
}
