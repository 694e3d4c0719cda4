//go:build linux

package benchmark

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/jalon-app/jalon/internal/snapshot"
)

// words replaces words of a text by others of the same length, so that a text
// becomes another one that takes the same room.
type words struct {
	random *rand.Rand
	known  map[int][]string // by number of letters
}

// token is a word of five letters or more, or something to leave alone: code,
// the target of a link, an address.
var token = regexp.MustCompile("(?s)```.*?```|`[^`\n]*`|\\]\\([^)]*\\)|https?://\\S+|\\p{L}{5,}")

func newWords(seed uint64, d *snapshot.Dossier) *words {
	w := &words{rand.New(rand.NewPCG(seed, 1)), map[int][]string{}}
	for _, text := range prose(d) {
		for _, word := range token.FindAllString(*text, -1) {
			if isWord(word) && word == strings.ToLower(word) {
				n := utf8.RuneCountInString(word)
				w.known[n] = append(w.known[n], word)
			}
		}
	}
	for n := range w.known {
		slices.Sort(w.known[n])
	}
	return w
}

func isWord(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

// another rewrites about two words in three of those it may.
func (w *words) another(text string) string {
	return token.ReplaceAllStringFunc(text, func(word string) string {
		list := w.known[utf8.RuneCountInString(word)]
		if !isWord(word) || len(list) == 0 || w.random.IntN(3) == 0 {
			return word
		}
		other := list[w.random.IntN(len(list))]
		if first, size := utf8.DecodeRuneInString(word); unicode.IsUpper(first) && strings.ToLower(word[size:]) == word[size:] {
			_, size = utf8.DecodeRuneInString(other)
			return strings.ToUpper(other[:size]) + other[size:]
		}
		return other
	})
}

func (w *words) rewrite(d *snapshot.Dossier) {
	for _, text := range prose(d) {
		*text = w.another(*text)
	}
	d.Candidate.FirstName, d.Candidate.LastName = randomName(w.random), strings.ToUpper(randomName(w.random))
	for i := range d.Internships {
		s := &d.Internships[i]
		s.Host.Name, s.Supervisor.Name = s.Host.Name+" "+randomName(w.random), "Mme "+randomName(w.random)
	}
}

// prose is every text of a dossier that a person words as they like.
func prose(d *snapshot.Dossier) []*string {
	texts := []*string{
		&d.Headline, &d.Profile, &d.Project, &d.Learning, &d.Watch.Subject, &d.Watch.Method, &d.LegalNotice.Credits, &d.LegalNotice.Privacy,
	}
	for i := range d.Pathway {
		texts = append(texts, &d.Pathway[i].Title, &d.Pathway[i].Description)
	}
	for i := range d.Internships {
		texts = append(texts, &d.Internships[i].Title, &d.Internships[i].Report)
	}
	for i := range d.Watch.Notes {
		texts = append(texts, &d.Watch.Notes[i].Title, &d.Watch.Notes[i].Summary)
	}
	for i := range d.Realisations {
		texts = append(texts, proseOf(&d.Realisations[i])...)
	}
	return texts
}

func proseOf(r *snapshot.Realisation) []*string {
	texts := []*string{
		&r.Title, &r.Summary, &r.Context, &r.Need, &r.Environment, &r.Approach, &r.Contribution, &r.Retrospective,
	}
	for i := range r.Team {
		texts = append(texts, &r.Team[i].Tasks)
	}
	for i := range r.Mobilisations {
		texts = append(texts, &r.Mobilisations[i].Justification)
	}
	for i := range r.Evidence {
		texts = append(texts, &r.Evidence[i].Title, &r.Evidence[i].Alternative)
	}
	for i := range r.Planning {
		texts = append(texts, &r.Planning[i].Title, &r.Planning[i].Explanation)
	}
	for i := range r.Tests {
		texts = append(texts, &r.Tests[i].Case, &r.Tests[i].Expected, &r.Tests[i].Obtained)
	}
	return texts
}

// shared measures how many words two texts have at the same places, to be sure
// that a new dossier is new.
func shared(tb testing.TB, a, b *snapshot.Dossier) float64 {
	tb.Helper()
	same, all := 0, 0
	left, right := prose(a), prose(b)
	for i := range left {
		l, r := strings.Fields(*left[i]), strings.Fields(*right[i])
		for j := range min(len(l), len(r)) {
			all++
			if l[j] == r[j] {
				same++
			}
		}
	}
	return float64(same) / float64(all)
}
