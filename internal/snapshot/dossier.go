// Package snapshot is the dossier as one frozen value: what judges or shows a
// dossier reads it from here and writes nothing. Its canonical JSON is the
// dépôt, named by its SHA-256. It knows neither folders, nor tables, nor marks.
package snapshot

import "github.com/jalon-app/jalon/internal/civil"

// Format is the version of the canonical JSON.
const Format = 1

// Dossier is the dossier numérique of one candidate for one sitting. Texts are
// UTF-8 in NFC with LF line endings; the fields marked Markdown are CommonMark.
type Dossier struct {
	Format       int            `json:"format"`
	Framework    string         `json:"diplome"` // code of the référentiel, « bts-sio »
	Sitting      int            `json:"session"` // year of the exam
	Specialty    string         `json:"option"`  // code of the specialty, « SISR »
	Mode         Mode           `json:"forme"`
	Candidate    Candidate      `json:"candidat"`
	Centre       string         `json:"centre"`
	Training     civil.Period   `json:"formation"`
	PortfolioURL string         `json:"portfolio,omitempty"`
	Headline     string         `json:"accroche,omitempty"`
	Profile      string         `json:"profil,omitempty"`                      // Markdown
	Project      string         `json:"projet_professionnel,omitempty"`        // Markdown
	Learning     string         `json:"environnement_apprentissage,omitempty"` // Markdown
	Presences    []Presence     `json:"identite_professionnelle,omitempty"`
	Pathway      []Milestone    `json:"parcours,omitempty"`
	Internships  []Internship   `json:"stages,omitempty"`       // by ID
	Realisations []Realisation  `json:"realisations,omitempty"` // by ID
	Watch        Watch          `json:"veille"`
	LegalNotice  LegalNotice    `json:"mentions_legales"`
	Declared     *DeclaredTable `json:"tableau,omitempty"`
	Files        []File         `json:"fichiers,omitempty"` // by path
}

// Mode is the form of the exam.
type Mode string

// The two forms; the grid is the same.
const (
	InCourse Mode = "CCF"
	OneOff   Mode = "ponctuelle"
)

// Enum lists the accepted values.
func (Mode) Enum() []string { return []string{string(InCourse), string(OneOff)} }

// Candidate holds only what the official table asks for.
type Candidate struct {
	LastName  string `json:"nom"`
	FirstName string `json:"prenom"`
	Number    string `json:"numero,omitempty"`
}

// Presence is one link of the candidate's professional identity.
type Presence struct {
	Network string `json:"reseau"`
	URL     string `json:"url"`
}

// Milestone is one step of the parcours de professionnalisation.
type Milestone struct {
	Period      civil.Period `json:"periode"`
	Title       string       `json:"titre"`
	Place       string       `json:"lieu,omitempty"`
	Kind        string       `json:"nature,omitempty"`
	Description string       `json:"description,omitempty"` // Markdown
}

// LegalNotice is what the law asks of a published site (LCEN, art. 6-III).
type LegalNotice struct {
	Publisher string `json:"responsable_publication,omitempty"`
	Contact   string `json:"contact,omitempty"`
	Host      string `json:"hebergeur,omitempty"`
	Credits   string `json:"credits,omitempty"`              // Markdown
	Privacy   string `json:"donnees_personnelles,omitempty"` // Markdown
}

// Watch is the veille: its subject, its method and its notes.
type Watch struct {
	Subject string      `json:"sujet,omitempty"`
	Tools   []string    `json:"outils,omitempty"`
	Method  string      `json:"methode,omitempty"` // Markdown
	Notes   []WatchNote `json:"notes,omitempty"`   // by ID
}

// WatchNote is what the candidate kept of one article.
type WatchNote struct {
	ID      string     `json:"id" yaml:"-"` // name of its folder or file
	Title   string     `json:"titre"`
	Date    civil.Date `json:"date"`
	Source  string     `json:"source,omitempty"`
	URL     string     `json:"url,omitempty"`
	Theme   string     `json:"theme,omitempty"`
	Summary string     `json:"texte,omitempty"` // Markdown
}

// DeclaredTable is a tableau de synthèse the candidate filled by hand and
// wants compared with the dossier.
type DeclaredTable struct {
	File      string        `json:"fichier"`
	Sitting   int           `json:"session,omitempty"` // 0 when it does not say
	Specialty string        `json:"option,omitempty"`
	Number    string        `json:"numero_candidat,omitempty"`
	Rows      []DeclaredRow `json:"lignes"`
}

// DeclaredRow is one line of a declared table.
type DeclaredRow struct {
	Part         string   `json:"partie"`
	Title        string   `json:"titre"`
	Period       string   `json:"periode"`
	Competencies []string `json:"competences"`
}

// File is a fact about one attached file, read once; its bytes stay outside.
type File struct {
	Path      string `json:"chemin"`            // slash-separated, NFC, relative to the dossier
	Size      int64  `json:"taille"`            // bytes
	SHA256    string `json:"sha256"`            // lower-case hexadecimal
	MediaType string `json:"type"`              // found by content
	Width     int    `json:"largeur,omitempty"` // of a picture, upright
	Height    int    `json:"hauteur,omitempty"`
	Pages     int    `json:"pages,omitempty"`
	Sideways  int    `json:"pages_en_paysage,omitempty"`  // of a PDF
	Oversize  int    `json:"pages_plus_que_a4,omitempty"` // of a PDF
	Unfilled  int    `json:"champs_vides,omitempty"`      // of the form of a PDF
	Problem   string `json:"defaut,omitempty"`            // French; why it cannot be used
}
