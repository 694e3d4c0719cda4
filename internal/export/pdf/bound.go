package pdf

import (
	"context"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/typst"
)

// AttestationsName is the file of all the attestations in the kit.
const AttestationsName = "attestations.pdf"

// Attestation is a document to bind, once made into pages; Problem says in
// French why it could not be.
type Attestation struct {
	edition.Attestation
	Extension string // of Data: « .pdf » or « .jpg »
	Data      []byte
	Pages     []Page
	Problem   string
}

// Page is the size of a page, upright, in points.
type Page struct {
	Width  float64 `json:"width"`
	Height float64 `json:"height"`
}

// bookAttestation is a document with its pages to place.
type bookAttestation struct {
	Anchor  string `json:"anchor"`
	Host    string `json:"host"`
	Kind    string `json:"kind"`
	Period  string `json:"period"`
	Place   string `json:"place"` // in the kit
	Problem string `json:"problem"`
	File    string `json:"file"`
	Pages   []Page `json:"pages"`
}

// bundle is the document of all the attestations.
type bundle struct {
	Title        string            `json:"title"`
	Author       string            `json:"author"`
	Name         string            `json:"name"`
	Line         string            `json:"line"` // diploma and session
	Attestations []bookAttestation `json:"attestations"`
}

// Attestations binds the documents in one file, behind a page that lists them.
func Attestations(p *edition.Portfolio, list []Attestation) (typst.Job, error) {
	m := newMaterial(context.Background(), p, nil) // no picture of the dossier
	b := bundle{
		Title: "Attestations de stage – " + nameOf(p), Author: shown(p.Name), Name: nameOf(p),
		Line: joined(" – ", p.Diploma, "session "+year(p.Sitting.Year)), Attestations: m.bind(list),
	}
	return newJob(AttestationsName, "attestations.typ", b, m.files)
}

func (m *material) bind(list []Attestation) []bookAttestation {
	bound := []bookAttestation{}
	for _, a := range list {
		v := bookAttestation{
			Anchor: "attestation-" + a.Internship, Host: shown(a.Host), Kind: kindOfAttestation(a.Kind), Period: shown(a.Period),
			Place: shown(a.Path), Problem: shown(a.Problem), Pages: a.Pages,
		}
		if a.Problem == "" {
			v.File = m.add(a.Data, a.Extension)
		} else {
			v.Pages = []Page{}
		}
		bound = append(bound, v)
	}
	return bound
}

func kindOfAttestation(kind string) string {
	if kind == "certificat-de-travail" {
		return "Certificat de travail"
	}
	return "Attestation de stage"
}
