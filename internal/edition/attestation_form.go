package edition

import (
	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// AttestationForm is an attestation de stage ready for the host to sign.
type AttestationForm struct {
	FormHead
	Internship string // identifier of the internship
	Year       int    // of training, 0 when unknown
	Job        string // what the candidate was there
	Host       snapshot.Host
	Supervisor snapshot.Supervisor
	Period     civil.Period
	Weeks      int // 0 when unknown
}

// AttestationForms is one form for each internship, in order. An employer
// writes a certificat de travail as the law asks: none is prepared here.
func AttestationForms(d *snapshot.Dossier, f *competency.Framework) []AttestationForm {
	var forms []AttestationForm
	for _, s := range d.Internships {
		if s.Attestation != nil && s.Attestation.Kind == snapshot.WorkCertificate {
			continue
		}
		form := AttestationForm{
			FormHead: newFormHead(d, f, func(a competency.Annexes) string { return a.Attestation }), Internship: s.ID, Year: s.Year, Job: s.Title,
			Host: s.Host, Supervisor: s.Supervisor, Period: s.Period, Weeks: s.Weeks,
		}
		form.Unconfirmed = append(form.Unconfirmed, layoutUnknown)
		forms = append(forms, form)
	}
	return forms
}
