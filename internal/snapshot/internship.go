package snapshot

import "github.com/jalon-app/jalon/internal/civil"

// Internship is a stage (or a period of employment) in a host organisation.
type Internship struct {
	ID          string       `json:"id" yaml:"-"` // name of its folder or file
	Title       string       `json:"intitule"`
	Year        int          `json:"annee"` // 1 or 2: which part of the table it feeds
	Host        Host         `json:"organisation"`
	Supervisor  Supervisor   `json:"tuteur"`
	Period      civil.Period `json:"periode"`
	Weeks       int          `json:"semaines"`
	Attestation *Attestation `json:"attestation,omitempty"`
	Report      string       `json:"bilan,omitempty"` // Markdown
}

// Host is the organisation d'accueil.
type Host struct {
	Name   string `json:"nom"`
	Sector string `json:"secteur,omitempty"`
	Town   string `json:"ville,omitempty"`
}

// Supervisor is the tutor; no telephone, no address.
type Supervisor struct {
	Name string `json:"nom,omitempty"`
	Role string `json:"fonction,omitempty"`
}

// Attestation is the attestation de stage or the certificat de travail.
type Attestation struct {
	File   string          `json:"fichier"`
	Kind   AttestationKind `json:"type,omitempty"`
	Period civil.Period    `json:"periode,omitzero"` // as written on the document
	Signed bool            `json:"signee,omitempty"`
	Turn   Turn            `json:"rotation,omitempty"` // for a scan that lies on its side
}

// Turn is how far a document is turned clockwise to stand upright, in degrees.
type Turn int

// Enum lists the accepted values.
func (Turn) Enum() []string { return []string{"0", "90", "180", "270"} }

// AttestationKind names the two accepted documents.
type AttestationKind string

// The accepted documents.
const (
	InternshipAttestation AttestationKind = "attestation de stage"
	WorkCertificate       AttestationKind = "certificat de travail"
)

// Enum lists the accepted values.
func (AttestationKind) Enum() []string {
	return []string{string(InternshipAttestation), string(WorkCertificate)}
}
