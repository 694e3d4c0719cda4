package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"

	"github.com/jalon-app/jalon/internal/richtext"
)

// proofPage is a page of testdata/proof.typ.
type proofPage struct {
	Nodes []richtext.Node `json:"nodes,omitempty"`
	Plain *string         `json:"plain,omitempty"`
}

type proof struct {
	Title  string      `json:"title"`
	Author []string    `json:"author,omitempty"`
	Paper  bool        `json:"paper,omitempty"`
	Pages  []proofPage `json:"pages"`
}

// printed typesets the proof and leaves it in a file.
func printed(t testing.TB, p proof) string {
	t.Helper()
	source, err := os.ReadFile("testdata/proof.typ")
	if err != nil {
		t.Fatal(err)
	}
	job, err := newJob("proof.pdf", "proof.typ", p, map[string][]byte{"/proof.typ": source, "/files/a.png": onePixel})
	if err != nil {
		t.Fatal(err)
	}
	out, err := typesetter(t).Typeset(t.Context(), job)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "proof.pdf")
	if err := os.WriteFile(file, out, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func tool(t testing.TB, name string, arguments ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not installed", name)
	}
	out, err := exec.CommandContext(t.Context(), name, arguments...).Output()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return string(out)
}

// pagesOf gives what each page of the file says.
func pagesOf(t testing.TB, file string) []string {
	pages := strings.Split(tool(t, "pdftotext", "-raw", "-enc", "UTF-8", "-eol", "unix", file, "-"), "\f")
	return pages[:len(pages)-1]
}

// visible keeps of a text what a reader sees, so that it can be compared with
// what is read back from a page: no spaces, nothing that shows nothing, no
// hyphen nor bullet (typesetting adds some), one apostrophe, no ligature, and no
// sign that no face has.
func visible(t testing.TB, text string) string {
	t.Helper()
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '’':
			return '\''
		case r&0xFFFE == 0xFFFE || 0xFDD0 <= r && r <= 0xFDEF:
			return unicode.ReplacementChar
		case unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point):
			return -1
		case strings.ContainsRune("-\u2010\u2011–•", r):
			return -1
		case faceless(t, r):
			return -1
		}
		return r
	}, text)
	return strings.Join(strings.Fields(norm.NFKD.String(text)), "")
}

// order is how much of the order of a text can be read back.
type order int

const (
	exact order = iota
	bag         // from right to left, the order is the reader's
	set         // each sign of a stack of marks is read back as all of it
)

func orderOf(text string) order {
	found := exact
	for _, r := range text {
		if unicode.Is(unicode.M, r) {
			return set
		}
		class, _ := bidi.LookupRune(r)
		if slices.Contains([]bidi.Class{bidi.R, bidi.AL, bidi.AN}, class.Class()) {
			found = bag
		}
	}
	return found
}

func (o order) of(text string) string {
	letters := []rune(text)
	if o != exact {
		slices.Sort(letters)
	}
	if o == set {
		letters = slices.Compact(letters)
	}
	return string(letters)
}

// readable says what nodes show, numbers of lists included. Pictures show nothing.
func readable(nodes []richtext.Node) string {
	var out strings.Builder
	for i, n := range nodes {
		switch n.Kind {
		case richtext.Task:
			out.WriteString(map[bool]string{true: "☑", false: "☐"}[n.Done])
		case richtext.Figure:
			out.WriteString(n.Title)
		case richtext.Numbers:
			for i := range n.Children {
				out.WriteString(strconv.Itoa(i+first(n)) + ".")
			}
		default:
			out.WriteString(n.Text)
		}
		if out.WriteString(readable(n.Children)); !n.Inline() && i < len(nodes)-1 {
			out.WriteByte(' ')
		}
	}
	return out.String()
}

func first(list richtext.Node) int {
	if list.Start == nil {
		return 1
	}
	return *list.Start
}

// comparison of the pages of a file with what was asked of each.
type comparison struct {
	errorf func(format string, arguments ...any)
	order  order // at best
}

func (c comparison) pages(t testing.TB, file string, want, said []string) {
	t.Helper()
	got := pagesOf(t, file)
	if len(got) != len(want) {
		c.errorf("%d pages for %d texts", len(got), len(want))
		return
	}
	for i, page := range got {
		o := max(c.order, orderOf(want[i]))
		if have, wanted := o.of(visible(t, page)), o.of(visible(t, want[i])); have != wanted {
			c.errorf("%q\ngives %q\nwant  %q", said[i], have, wanted)
		}
	}
	c.harmless(t, file)
}

// harmless checks that a file does nothing, holds no other, and leads only
// where a text may.
func (c comparison) harmless(t testing.TB, file string) {
	facts := tool(t, "pdfinfo", file)
	for _, fact := range []string{"JavaScript:      no", "Form:            none", "Tagged:          yes"} {
		if !strings.Contains(facts, fact) {
			c.errorf("pdfinfo does not say « %s »:\n%s", fact, facts)
		}
	}
	if attached := tool(t, "pdfdetach", "-list", file); !strings.HasPrefix(attached, "0 ") {
		c.errorf("embedded: %s", attached)
	}
	for line := range strings.Lines(tool(t, "pdfinfo", "-url", file)) {
		if fields := strings.Fields(line); len(fields) >= 3 && fields[1] == "Annotation" && !richtext.Absolute(fields[2]) {
			c.errorf("a link leads to %s", fields[2])
		}
	}
}
