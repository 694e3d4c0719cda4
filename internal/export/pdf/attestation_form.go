package pdf

import (
	"strconv"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/typst"
)

// attestationForm is edition.AttestationForm as its template reads it.
type attestationForm struct {
	formHead
	Year           string `json:"year"`
	Job            string `json:"job"`
	Host           string `json:"host"`
	Sector         string `json:"sector"`
	Town           string `json:"town"`
	Supervisor     string `json:"supervisor"`
	SupervisorRole string `json:"supervisorRole"`
	From           string `json:"from"`
	To             string `json:"to"`
	Weeks          string `json:"weeks"`
}

// AttestationForm prints the attestation of an internship, to be signed.
func AttestationForm(a edition.AttestationForm) (typst.Job, error) {
	view := attestationForm{
		formHead: newFormHead(a.FormHead, "Attestation de stage"), Year: yearOfTraining(a.Year), Job: shown(a.Job),
		Host: shown(a.Host.Name), Sector: shown(a.Host.Sector), Town: shown(a.Host.Town),
		Supervisor: shown(a.Supervisor.Name), SupervisorRole: shown(a.Supervisor.Role),
		From: day(a.Period.Start), To: day(a.Period.End),
	}
	if a.Weeks > 0 {
		view.Weeks = strconv.Itoa(a.Weeks)
	}
	return newJob(AttestationName(a), "attestation.typ", view, nil)
}

// AttestationName is the name of the form's file in a kit.
func AttestationName(a edition.AttestationForm) string { return "attestation-" + a.Internship + ".pdf" }

func yearOfTraining(n int) string {
	switch n {
	case 1:
		return "première année"
	case 2:
		return "seconde année"
	}
	return ""
}
