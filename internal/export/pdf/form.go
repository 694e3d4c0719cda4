package pdf

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/fr"
)

// choice is one box with its label.
type choice struct {
	Label  string `json:"label"`
	Chosen bool   `json:"chosen"`
}

// formHead is edition.FormHead as the templates read it.
type formHead struct {
	Title   string   `json:"title"` // for the reader's window
	Annexe  string   `json:"annexe"`
	Heading string   `json:"heading"`
	Diploma string   `json:"diploma"`
	Block   string   `json:"block"`
	Exam    string   `json:"exam"`
	Session string   `json:"session"`
	Modes   []choice `json:"modes"`
	Name    string   `json:"name"`
	Number  string   `json:"number"`
	Centre  string   `json:"centre"`
	Options []choice `json:"options"`
	Notes   []string `json:"notes"`
}

func newFormHead(h edition.FormHead, heading string) formHead {
	view := formHead{
		Title: titleOf(h.Annexe, heading, h.Name), Annexe: annexe(h.Annexe), Heading: heading,
		Diploma: shown(h.Diploma), Block: shown(h.Block), Exam: examLine(h.Sitting.Exam, h.ExamTitle), Session: year(h.Sitting.Year),
		Name: shown(h.Name), Number: shown(h.Number), Centre: shown(h.Centre), Options: options(h.Specialties, h.Specialty), Notes: append([]string{}, h.Unconfirmed...),
	}
	for _, m := range h.Mode.Enum() {
		view.Modes = append(view.Modes, choice{fr.Capital(m), m == string(h.Mode)})
	}
	return view
}

func annexe(label string) string {
	if label == "" {
		return ""
	}
	return "Annexe\u00a0" + label
}

func titleOf(label, heading, name string) string {
	var parts []string
	for _, p := range []string{annexe(label), heading, shown(name)} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, " – ")
}

func examLine(code, title string) string {
	if code == "" {
		return shown(title)
	}
	return "Épreuve " + code + " – " + shown(title)
}

func year(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func options(list []competency.Specialty, chosen string) []choice {
	boxes := []choice{} // never null: templates count
	for _, s := range list {
		boxes = append(boxes, choice{s.Code, s.Code == chosen})
	}
	return boxes
}

// oral is edition.Oral as the templates read it.
type oral struct {
	Academy string   `json:"academy"`
	Centre  string   `json:"examCentre"`
	Date    string   `json:"date"`
	Members []member `json:"members"`
}

type member struct {
	Seat string `json:"seat"`
	Name string `json:"name"`
}

func newOral(o edition.Oral) oral {
	view := oral{Academy: shown(o.Academy), Centre: shown(o.ExamCentre), Date: day(o.Date), Members: []member{}}
	for _, m := range o.Members {
		view.Members = append(view.Members, member{capital(m.Seat), shown(m.Name)})
	}
	return view
}

func day(d civil.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.French()
}

// yesNo is a pair of boxes.
func yesNo(a edition.Answer) []choice {
	return []choice{{"Oui", a == edition.Yes}, {"Non", a == edition.No}}
}

// shown sets a line somebody wrote: French typography, one line, and breaks
// allowed inside what would not fit any column.
func shown(text string) string {
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' })
	return breakable(fr.Typeset(strings.Join(words, " ")))
}

// capital is shown, as a sentence starts.
func capital(text string) string {
	if text = shown(text); text == "" {
		return ""
	}
	return fr.Capital(text)
}

// longest is the most letters a word may have in the narrowest column.
const longest = 34

// unbroken is the part of an address that Typst finds no place to end a line in:
// the sum of a file, a token.
var unbroken = regexp.MustCompile(`[\pL\pN]{24}`)

// breakable puts zero-width spaces inside words too long for a column, such as
// file names. Typst breaks addresses by itself, and these must copy whole, but
// for what would cover the next column.
func breakable(text string) string {
	words := strings.Split(text, " ")
	for i, word := range words {
		switch {
		case utf8.RuneCountInString(word) <= longest:
		case strings.Contains(word, "://"):
			words[i] = unbroken.ReplaceAllString(word, "$0\u200b")
		default:
			words[i] = cut(word)
		}
	}
	return strings.Join(words, " ")
}

func cut(word string) string {
	var out strings.Builder
	letters := 0
	for _, r := range word {
		if letters > 0 && letters%longest == 0 {
			out.WriteRune('\u200b')
		}
		letters++
		out.WriteRune(r)
	}
	return out.String()
}

// paragraphs keeps the lines of a remark.
func paragraphs(text string) []string {
	list := []string{}
	for line := range strings.Lines(text) {
		if line = shown(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}
