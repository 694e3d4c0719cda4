package pdf

import (
	"flag"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/jalon-app/jalon/internal/richtext"
)

// literal writes a string in Markdown so that it means itself.
func literal(s string) string {
	var out strings.Builder
	for _, r := range strings.Join(strings.Fields(s), " ") {
		if r < 0x80 && strings.ContainsRune("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// fence is a run of backticks that nothing in s closes.
func fence(s string) string { return strings.Repeat("`", strings.Count(s, "`")+3) }

func oneLine(s string) string { return strings.NewReplacer("\r", " ", "\n", " ").Replace(s) }

// places are where a text may stand, each with what a reader then sees.
var places = map[string]struct {
	markdown func(s string) string
	seen     func(s string) string
}{
	"paragraph":   {literal, same},
	"bold":        {func(s string) string { return "x **a" + literal(s) + "a**" }, around("xa", "a")},
	"heading":     {func(s string) string { return "## x " + literal(s) + "\n" }, around("x", "")},
	"list":        {func(s string) string { return "- " + literal(s) + "\n- y\n" }, around("•", "•y")},
	"numbers":     {func(s string) string { return "1. " + literal(s) + "\n" }, around("1.", "")},
	"quotation":   {func(s string) string { return "> " + literal(s) + "\n" }, same},
	"table head":  {func(s string) string { return "| x" + literal(s) + " |\n|---|\n| y |\n" }, around("x", "y")},
	"table cell":  {func(s string) string { return "| x | z |\n|---|--:|\n| y" + literal(s) + " | t |\n" }, around("xzy", "t")},
	"block":       {func(s string) string { return fence(s) + "\n" + s + "\n" + fence(s) + "\n" }, same},
	"code":        {func(s string) string { return "x " + fence(s) + " " + oneLine(s) + " " + fence(s) + " y" }, around("x", "y")},
	"link words":  {func(s string) string { return "x [a" + literal(s) + "](https://exemple.fr/)" }, around("xa", "")},
	"link target": {func(s string) string { return "[mot](<https://exemple.fr/" + literal(s) + ">)" }, func(string) string { return "mot" }},
	"link title":  {func(s string) string { return "[mot](https://exemple.fr/ \"" + literal(s) + "\")" }, func(string) string { return "mot" }},
	"absent":      {func(s string) string { return "x ![a" + literal(s) + "](absent.png)" }, around("xa", "")},
	"alternative": {func(s string) string { return "![" + literal(s) + "](a.png)" }, func(string) string { return "" }},
	"caption":     {func(s string) string { return "![x](a.png \"y" + literal(s) + "\")" }, around("y", "")},
}

func same(s string) string { return s }
func around(before, after string) func(string) string {
	return func(s string) string { return before + s + after }
}

// pictures knows one file.
var pictures = richtext.Placement{Prefix: "p-", Image: func(target string) richtext.Picture {
	if target == "a.png" {
		return richtext.Picture{Source: "/files/a.png", Width: 20, Height: 20}
	}
	return richtext.Picture{}
}}

func nodes(t testing.TB, markdown string) []richtext.Node {
	t.Helper()
	doc, err := richtext.Parse(markdown)
	if err != nil {
		t.Fatalf("%q: %v", markdown, err)
	}
	return doc.Nodes(pictures)
}

// TestNothingTypedIsReadAsTypst writes every hostile string in every place and
// reads the pages back: each shows its string, all of it, and nothing else.
func TestNothingTypedIsReadAsTypst(t *testing.T) {
	for name, place := range places {
		t.Run(name, func(t *testing.T) {
			var p proof
			var want, said []string
			for _, s := range hostile() {
				markdown := place.markdown(s)
				p.Pages = append(p.Pages, proofPage{Nodes: nodes(t, markdown)})
				want, said = append(want, place.seen(s)), append(said, markdown)
			}
			comparison{errorf: t.Errorf}.pages(t, printed(t, p), want, said)
		})
	}
}

// TestHostileMarkdown leaves the strings their meaning in Markdown: what is
// shown is what the nodes say.
func TestHostileMarkdown(t *testing.T) {
	for name, frame := range map[string]string{
		"alone": "%", "in a sentence": "mot % mot", "in a list": "- %\n- b\n", "in a quotation": "> %\n", "in a table": "| a | % |\n|---|---|\n| % | b |\n",
		"in a link": "[%](%)", "in an image": "![%](% \"%\")", "in a fence": "```%\n%\n", "in emphasis": "**%** ~~%~~ *%*",
	} {
		t.Run(name, func(t *testing.T) {
			var p proof
			var want, said []string
			for _, s := range hostile() {
				markdown := strings.ReplaceAll(frame, "%", s)
				made := nodes(t, markdown)
				p.Pages = append(p.Pages, proofPage{Nodes: made})
				want, said = append(want, readable(made)), append(said, markdown)
			}
			comparison{t.Errorf, bag}.pages(t, printed(t, p), want, said)
		})
	}
}

// TestPlainStrings proves what templates show of the values: titles, names.
func TestPlainStrings(t *testing.T) {
	var p proof
	p.Title, p.Author = oneLine(strings.Join(typstCode, " ")), typstCode
	for _, s := range hostile() {
		p.Pages = append(p.Pages, proofPage{Plain: &s})
	}
	file := printed(t, p)
	comparison{errorf: t.Errorf}.pages(t, file, hostile(), hostile())
	for line := range strings.Lines(tool(t, "pdfinfo", file)) {
		if title, ok := strings.CutPrefix(line, "Title:"); ok && visible(t, title) != visible(t, p.Title) {
			t.Errorf("the title is %s", title)
		}
	}
}

// TestAnyMarkdown mixes hostile strings and the signs of Markdown.
func TestAnyMarkdown(t *testing.T) {
	checks := flag.Lookup("rapid.checks").Value
	usual := checks.String()
	if err := checks.Set("10"); err != nil { // each prints a document of forty texts
		t.Fatal(err)
	}
	defer func() { _ = checks.Set(usual) }()
	pieces := append(hostile(), "\n\n", "\n", "\n> ", "\n- ", "\n  - ", "\n1. ", "\n\n    ", "\n```\n", "\n| a | b |\n|---|---|\n| ", " | ", "**", "*", "_", "~~", "`", "[", "](", ")", "![", "\\", "\n# ", "\n### ", "\n---\n", "  \n", "- [x] ", "<", ">", "<!--", "-->")
	text := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 25).Draw(t, "pieces"), "")
	})
	rapid.Check(t, func(r *rapid.T) {
		var p proof
		var want, said []string
		for _, markdown := range rapid.SliceOfN(text, 40, 40).Draw(r, "texts") {
			doc, err := richtext.Parse(markdown)
			if err != nil {
				continue
			}
			made := doc.Nodes(pictures)
			p.Pages = append(p.Pages, proofPage{Nodes: made})
			want, said = append(want, readable(made)), append(said, markdown)
		}
		comparison{r.Errorf, bag}.pages(t, printed(t, p), want, said)
	})
}
