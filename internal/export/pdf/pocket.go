package pdf

import (
	"context"
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/typst"
)

// PocketName is the fiche de poche in the kit.
const PocketName = "fiche-de-poche.pdf"

// pocket is edition.Pocket as its template reads it.
type pocket struct {
	Title        string           `json:"title"`
	Author       string           `json:"author"`
	Name         string           `json:"name"`
	Line         string           `json:"line"`
	Figures      []labelled       `json:"figures"`
	Plan         []beat           `json:"plan"`
	Phases       []labelled       `json:"phases"`
	Competencies []bookCompetency `json:"competencies"`
	Matrix       []bookMatrixRow  `json:"matrix"`
	Sentences    []string         `json:"sentences"` // each réalisation in one
	Ready        []labelled       `json:"ready"`     // what is not proved yet
	Site         *address         `json:"site"`
}

type beat struct {
	From   string   `json:"from"`
	To     string   `json:"to"`
	Share  int      `json:"share"` // seconds
	Title  string   `json:"title"`
	Points []string `json:"points"`
}

// Pocket prints the two pages for the day without screen.
func Pocket(p *edition.Portfolio, exam competency.Exam) (typst.Job, error) {
	sheet := edition.NewPocket(p, exam)
	w := &writer{material: newMaterial(context.Background(), p, nil), portfolio: p}
	v := pocket{
		Title: "Fiche de poche – " + nameOf(p), Author: shown(p.Name), Name: nameOf(p), Figures: figures(p),
		Line: joined(" – ", examLine(p.Exam, p.ExamTitle), "session "+year(p.Sitting.Year)),
		Plan: []beat{}, Phases: []labelled{}, Competencies: competencies(p), Matrix: matrix(p), Ready: []labelled{}, Sentences: []string{},
	}
	for _, r := range p.Realisations {
		v.Sentences = append(v.Sentences, shown(r.Summary))
	}
	for _, b := range sheet.Plan {
		v.Plan = append(v.Plan, newBeat(b))
	}
	for _, phase := range sheet.Phases {
		v.Phases = append(v.Phases, labelled{Label: shown(phase.Label), Value: fmt.Sprintf("%d min", phase.Minutes)})
	}
	for _, c := range sheet.Weak {
		v.Ready = append(v.Ready, labelled{Label: c.Code + " " + shown(c.Short), Value: readyWords(c)})
	}
	if p.URL != "" {
		site := w.address("Portfolio en ligne", p.URL)
		v.Site = &site
	}
	return newJob(PocketName, "fiche-de-poche.typ", v, w.files)
}

func newBeat(b edition.Beat) beat {
	v := beat{From: clock(b.From), To: clock(b.To), Share: b.To - b.From, Title: b.Title, Points: []string{}}
	for _, p := range b.Points {
		v.Points = append(v.Points, shown(p))
	}
	return v
}

func clock(seconds int) string { return fmt.Sprintf("%d:%02d", seconds/60, seconds%60) }

func readyWords(c edition.Coverage) string {
	missing := len(c.Indicators) - c.ProvedIndicators()
	if missing == 0 {
		return c.Strength.Word()
	}
	return c.Strength.Word() + ", " + fr.Count(missing, "indicateur sans preuve", "indicateurs sans preuve")
}
