package folder

import (
	"errors"
	"path"
	"strings"

	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/richtext"
	"github.com/jalon-app/jalon/internal/snapshot"
	"github.com/jalon-app/jalon/internal/yamldoc"
)

// headed reads a file made of a YAML header and a Markdown body.
func (r *reader) headed(name, document string, keys any) (body string, before int, ok bool) {
	text, ok := r.text(name)
	if !ok {
		return "", 0, false
	}
	header, body, before, ok := r.front(name, text)
	if !ok {
		return "", 0, false
	}
	positions, problems := yamldoc.Decode(name, []byte(header), 1, keys)
	positions[""] = yamldoc.Position{File: name, Line: 1, Column: 1}
	r.note(document, positions, problems)
	return body, before, true
}

func (r *reader) internship(child string, i *snapshot.Internship) {
	name := path.Join(internshipsDir, child, internshipFile)
	body, before, ok := r.headed(name, "stages/"+child, i)
	if !ok {
		return
	}
	i.ID = child
	r.body(name, "stages/"+child, "bilan", body, before, &i.Report)
}

// body keeps the whole body as one text, unless the header gave it already.
func (r *reader) body(name, document, key, body string, before int, into *string) {
	if strings.TrimSpace(body) == "" {
		return
	}
	if *into != "" {
		r.problem(name, before+1, 1, "Ce texte est déjà donné par la clé « %s » de l’en-tête : gardez l’un des deux.", key)
		return
	}
	if r.parses(name, body, before) {
		*into = body
		r.folder.place(document, yamldoc.Positions{key: {File: name, Line: before + 1 + blankLines(body), Column: 1}})
	}
}

// parses tells whether a Markdown text can be read, and notes why not.
func (r *reader) parses(name, text string, before int) bool {
	_, err := richtext.Parse(text)
	var invalid *fault.Invalid
	if errors.As(err, &invalid) {
		r.problem(name, before+1, 1, "%s", invalid.Message)
	}
	return err == nil
}

func (r *reader) realisation(child string, out *snapshot.Realisation) {
	name := path.Join(realisationDir, child, realisation)
	document := "realisations/" + child
	body, before, ok := r.headed(name, document, out)
	if !ok {
		return
	}
	out.ID = child
	doc, err := richtext.Parse(body)
	if err != nil {
		r.problem(name, before+1, 1, "%s", err)
		return
	}
	for _, section := range doc.Sections() {
		r.section(name, document, section, before, out)
	}
}

func (r *reader) section(name, document string, s richtext.Section, before int, out *snapshot.Realisation) {
	if s.Title == "" && s.Level == 0 {
		r.problem(name, before+s.Start, 1, "Ce texte n’est sous aucun titre : commencez par « ## %s ».", parts[0].title)
		return
	}
	p, ok := partNamed(s.Title)
	if ok && s.Level == 1 {
		r.problem(name, before+s.Line, 1, "Ce titre est au niveau 1 ; les parties sont au niveau 2 : écrivez « ## %s ».", p.title)
		return
	}
	if !ok {
		r.problem(name, before+s.Line, 1, "Titre de partie inconnu « %s ».%s (Dans une partie, les titres commencent à « ### ».)", s.Title, fr.DidYouMean(s.Title, partTitles()))
		return
	}
	into := p.text(out)
	if *into != "" {
		r.problem(name, before+s.Line, 1, "La partie « %s » est donnée deux fois.", p.title)
		return
	}
	*into = s.Body
	r.folder.place(document, yamldoc.Positions{p.key: {File: name, Line: before + s.Start + blankLines(s.Body), Column: 1}})
}

// blankLines counts the lines that the canonical text leaves out at its head.
func blankLines(text string) int {
	return strings.Count(text[:len(text)-len(strings.TrimLeft(text, " \t\n"))], "\n")
}

func partNamed(title string) (part, bool) {
	for _, p := range parts {
		if fr.Fold(p.title) == fr.Fold(title) {
			return p, true
		}
	}
	return part{}, false
}

func partTitles() []string {
	var titles []string
	for _, p := range parts {
		titles = append(titles, p.title)
	}
	return titles
}
