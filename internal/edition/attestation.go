package edition

import (
	"path"

	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// Attestation is one document that proves an internship or a job.
type Attestation struct {
	Internship string // identifier of the internship
	Kind       string // « attestation-de-stage » or « certificat-de-travail »
	Host       string
	Period     string // in French
	Path       string // in the dossier
	Turn       int    // degrees clockwise, to stand upright
}

// Attestations lists the documents the dossier has, in order of internship.
func Attestations(d *snapshot.Dossier) []Attestation {
	var list []Attestation
	for i := range d.Internships {
		s := &d.Internships[i]
		if s.Attestation == nil || s.Attestation.File == "" {
			continue
		}
		kind := s.Attestation.Kind
		if kind == "" {
			kind = snapshot.InternshipAttestation
		}
		list = append(list, Attestation{
			Internship: s.ID, Kind: fr.Slug(string(kind)), Host: s.Host.Name,
			Period: s.Period.French(), Path: path.Join(s.Dir(), s.Attestation.File),
			Turn: int(s.Attestation.Turn),
		})
	}
	return list
}
