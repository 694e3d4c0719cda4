package intake

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// Dossier makes a dossier to complete, with one réalisation a row.
func (t *TableReport) Dossier(f *competency.Framework) snapshot.Dossier {
	d := snapshot.Dossier{
		Format: snapshot.Format, Framework: f.Code, Sitting: t.Sitting, Specialty: t.Specialty, Mode: snapshot.InCourse,
		Candidate: candidate(t.Name, t.Number), Centre: norm.NFC.String(t.Centre), PortfolioURL: t.URL,
	}
	digits := max(2, len(strconv.Itoa(len(t.Realisations))))
	for i, row := range t.Realisations {
		setting := settingOf(row.Part, f)
		made := newRealisation(row, setting)
		made.ID = strings.TrimRight(fmt.Sprintf("%0*d-%s", digits, i+1, fr.Slug(row.Title)), "-")
		d.Realisations = append(d.Realisations, made)
	}
	d.Internships = t.internships(f)
	return d
}

// candidate takes the words in capitals as the family name, else the first one.
func candidate(name, number string) snapshot.Candidate {
	words := strings.Fields(norm.NFC.String(name))
	end := 0
	for end < len(words) && isUpper(words[end]) {
		end++
	}
	if end == 0 && len(words) > 0 {
		end = 1
	}
	return snapshot.Candidate{LastName: strings.Join(words[:end], " "), FirstName: strings.Join(words[end:], " "), Number: number}
}

func isUpper(word string) bool {
	return strings.ToUpper(word) == word && strings.ContainsFunc(word, unicode.IsLetter)
}

func settingOf(part string, f *competency.Framework) string {
	for _, p := range f.Parts {
		if p.Code == part && p.Year > 0 {
			return "stage-" + strconv.Itoa(p.Year)
		}
	}
	return snapshot.Formation
}

func newRealisation(row TableRealisation, setting string) snapshot.Realisation {
	made := snapshot.Realisation{Title: norm.NFC.String(row.Title), Setting: setting, Period: row.Span}
	for _, code := range row.Competencies {
		made.Mobilisations = append(made.Mobilisations, snapshot.Mobilisation{Competency: code})
	}
	used := map[string]bool{}
	for i, title := range row.Documents {
		made.Evidence = append(made.Evidence, snapshot.Evidence{
			ID: unique(fr.Slug(title), i, used), Title: norm.NFC.String(title), Kind: "autre", State: snapshot.ToFile,
		})
	}
	if row.Span.IsZero() && row.Period != "" {
		made.Context = "Période écrite dans le tableau de synthèse : « " + norm.NFC.String(row.Period) + " »."
	}
	return made
}

func unique(slug string, rank int, used map[string]bool) string {
	if slug == "" || used[slug] {
		slug = strings.TrimLeft(fmt.Sprintf("%s-%d", slug, rank+1), "-")
	}
	for used[slug] {
		slug += "-bis"
	}
	used[slug] = true
	return slug
}

// internships makes one for each year that has réalisations, over the days
// they span; the rest is to complete.
func (t *TableReport) internships(f *competency.Framework) (made []snapshot.Internship) {
	for _, p := range f.Parts {
		if p.Year == 0 {
			continue
		}
		found, span := false, civil.Period{}
		for _, row := range t.Realisations {
			if row.Part == p.Code {
				found, span = true, cover(span, row.Span)
			}
		}
		if found {
			made = append(made, snapshot.Internship{ID: settingOf(p.Code, f), Title: fmt.Sprintf("Stage, année %d", p.Year), Year: p.Year, Period: span})
		}
	}
	return made
}

// cover gives the shortest period that holds both.
func cover(a, b civil.Period) civil.Period {
	switch {
	case a.IsZero():
		return b
	case b.IsZero():
		return a
	}
	if b.Start.Before(a.Start) {
		a.Start = b.Start
	}
	if a.Ongoing || b.Ongoing {
		return civil.Period{Start: a.Start, Ongoing: true}
	}
	if a.End.Before(b.End) {
		a.End = b.End
	}
	return a
}
