package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/conformity"
	"github.com/jalon-app/jalon/internal/fr"
)

// Text writes for a person; colour adds to the words and never replaces them.
func (r Report) Text(w io.Writer, colour bool) error {
	t := &text{Writer: bufio.NewWriter(w), report: r, colour: colour}
	fmt.Fprintf(t, "%s\n", t.paint(bold, r.Title))
	t.defects()
	for g := conformity.Blocking; g <= conformity.Advice; g++ {
		t.group(g)
	}
	fmt.Fprintf(t, "\n%s\n", t.paint(bold, r.Verdict()))
	if err := t.Flush(); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

type text struct {
	*bufio.Writer
	report Report
	colour bool
	cited  map[string]bool
}

const (
	bold   = "1"
	faint  = "2"
	red    = "1;31"
	yellow = "1;33"
	blue   = "1;34"
)

func (t *text) paint(style, words string) string {
	if !t.colour {
		return words
	}
	return "\x1b[" + style + "m" + words + "\x1b[0m"
}

func (t *text) defects() {
	if len(t.report.Defects) == 0 {
		return
	}
	fmt.Fprintf(t, "\n%s\n", t.paint(red, "■ Fichiers à réparer avant toute production"))
	for _, d := range t.report.Defects {
		fmt.Fprintf(t, "\n  %s\n    %s\n", t.paint(bold, t.place(d.File, d.Line, d.Column)), fr.Typography(d.Message))
	}
}

var headings = map[conformity.Gravity]struct{ sign, title, style string }{
	conformity.Blocking:  {"■", "Bloquant : le dossier n’est pas conforme", red},
	conformity.Important: {"▲", "Important : la commission le relèvera", yellow},
	conformity.Advice:    {"●", "Conseil : le dossier y gagne", blue},
}

func (t *text) group(g conformity.Gravity) {
	if t.report.Count(g) == 0 {
		return
	}
	h := headings[g]
	fmt.Fprintf(t, "\n%s\n", t.paint(h.style, h.sign+" "+h.title))
	t.cited = map[string]bool{}
	for _, f := range t.report.Findings {
		if f.Gravity == g {
			t.finding(f)
		}
	}
}

// finding cites the text once a rule: the same words twenty times are not read.
func (t *text) finding(f Located) {
	place := t.place(f.Place.File, f.Place.Line, f.Place.Column)
	fmt.Fprintf(t, "\n  %s  %s\n", t.paint(bold, place), t.paint(faint, f.Rule.Code))
	fmt.Fprintf(t, "    %s\n    → %s\n", fr.Typography(f.What), fr.Typography(f.Mend))
	if t.cited[f.Rule.Code] {
		return
	}
	t.cited[f.Rule.Code] = true
	cites := f.Rule.Cites
	source := cites.Source
	if cites.Certainty == competency.Unconfirmed {
		source += ", non confirmé"
	}
	fmt.Fprintf(t, "    %s\n", t.paint(faint, fr.Typography("« "+strings.TrimSpace(cites.Text)+" » ("+source+")")))
}

func (t *text) place(file string, line, column int) string {
	if line == 0 {
		return t.report.file(file)
	}
	return fmt.Sprintf("%s:%d:%d", t.report.file(file), line, column)
}

// Verdict sums up in one sentence.
func (r Report) Verdict() string {
	blocking, important, advice := r.Count(conformity.Blocking), r.Count(conformity.Important), r.Count(conformity.Advice)
	var rest []string
	if important > 0 {
		rest = append(rest, fr.Count(important, "point important", "points importants"))
	}
	if advice > 0 {
		rest = append(rest, fr.Count(advice, "conseil", "conseils"))
	}
	others := ""
	if len(rest) > 0 {
		others = " (et " + fr.List(rest) + ")"
	}
	switch {
	case len(r.Defects) > 0:
		return "À réparer d’abord : " + fr.Count(len(r.Defects), "fichier inutilisable", "fichiers inutilisables") + "."
	case blocking > 0:
		return "Il reste " + fr.Count(blocking, "point", "points") + " avant un dossier conforme" + others + "."
	case others != "":
		return "Le dossier est conforme" + strings.Replace(others, "(et ", "(reste ", 1) + "."
	}
	return "Le dossier est conforme."
}
