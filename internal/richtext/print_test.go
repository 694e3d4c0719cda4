package richtext_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	xhtml "golang.org/x/net/html"

	"github.com/jalon-app/jalon/internal/richtext"
)

func asJSON(t testing.TB, source string, p richtext.Placement) string {
	t.Helper()
	doc, err := richtext.Parse(source)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(doc.Nodes(p)); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(strings.TrimSpace(out.String()), "\\u003c", "<")
}

func TestATextBecomesNodes(t *testing.T) {
	place := permissive
	place.Prefix = "p-"
	for name, c := range map[string]struct{ source, want string }{
		"words":              {"L'essai *dure* 4 h !", "[{\"t\":\"p\",\"c\":[\"L’essai \",{\"t\":\"em\",\"c\":[\"dure\"]},\" 4\u00a0h\u202f!\"]}]"},
		"words meet":         {"a<b>c\nd <!-- note -->e", `[{"t":"p","c":["a<b\u003ec d e"]}]`},
		"spaces collapse":    {"a    b `c    d`", `[{"t":"p","c":["a b ",{"t":"code","x":"c    d"}]}]`},
		"levels never skip":  {"# A\n\n### B", `[{"t":"h","c":["A"],"level":1,"id":"p-a"},{"t":"h","c":["B"],"level":2,"id":"p-b"}]`},
		"a style once":       {"*a **b *c* d** e*", `[{"t":"p","c":[{"t":"em","c":["a ",{"t":"b","c":["b c d"]}," e"]}]}]`},
		"lists":              {"7. a\n\n   - [x] b", `[{"t":"ol","c":[{"t":"li","c":[{"t":"p","c":["a"]},{"t":"ul","c":[{"t":"li","c":[{"t":"task","done":true},"b"]}],"tight":true}]}],"start":7}]`},
		"zero is a start":    {"0. a", `[{"t":"ol","c":[{"t":"li","c":["a"]}],"start":0,"tight":true}]`},
		"code":               {"```bash\n#eval\n```", `[{"t":"pre","x":"#eval\n","lang":"bash"}]`},
		"a figure":           {`![Un schéma](a.png "L'ensemble")`, `[{"t":"fig","c":[{"t":"img","src":"a.png","alt":"Un schéma","w":4,"h":3}],"title":"L’ensemble"}]`},
		"a table":            {"| a | b |\n|---|--:|\n| | 2 |", `[{"t":"tab","c":[{"t":"row","c":[{"t":"cell","c":["a"]},{"t":"cell","c":["b"],"align":"right"}],"head":true},{"t":"row","c":[{"t":"cell"},{"t":"cell","c":["2"],"align":"right"}]}]}]`},
		"a dangerous link":   {"[x](javascript:alert)", `[{"t":"p","c":["x"]}]`},
		"a link to a title":  {"# A\n\n[x](#a)", `[{"t":"h","c":["A"],"level":1,"id":"p-a"},{"t":"p","c":[{"t":"a","c":["x"],"href":"#p-a"}]}]`},
		"raw HTML is shown":  {"<div>", `[{"t":"html","x":"<div\u003e"}]`},
		"a hard break, rule": {"a\\\nb\n\n---", `[{"t":"p","c":["a",{"t":"br"},"b"]},{"t":"hr"}]`},
	} {
		t.Run(name, func(t *testing.T) {
			if got := asJSON(t, c.source, place); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestWhatIsWithheldIsInNoNode(t *testing.T) {
	place := richtext.Placement{
		Link:  func(string) richtext.Target { return richtext.Target{Instead: "réservé"} },
		Image: func(string) richtext.Picture { return richtext.Picture{Instead: "réservée"} },
	}
	got := asJSON(t, "[secret.pdf](secret.pdf \"secret\") ![Secret](secret.png)\n\n![Secret](secret.png \"secret\")\n\n<https://secret.example>", place)
	if strings.Contains(strings.ToLower(got), "secret") || strings.Count(got, "réservé") != 4 {
		t.Error(got)
	}
}

// TestNodesSayWhatPagesSay compares the words of the two, on what is hostile.
func TestNodesSayWhatPagesSay(t *testing.T) {
	data, err := os.ReadFile("testdata/payloads.txt")
	if err != nil {
		t.Fatal(err)
	}
	for payload := range strings.Lines(string(data)) {
		payload = strings.ReplaceAll(strings.TrimSuffix(payload, "\n"), `\n`, "\n")
		for _, frame := range []string{"%", "> - %", "| a |\n|---|\n| % |\n", "### %", "[%](%)", "```\n%\n```", strings.Repeat("> - ", 20) + "%"} {
			source := strings.ReplaceAll(frame, "%", payload)
			doc, err := richtext.Parse(source)
			if err != nil {
				t.Fatal(err)
			}
			page, nodes := wordsOfPage(t, string(doc.HTML(permissive))), wordsOfNodes(doc.Nodes(permissive))
			if page != nodes {
				t.Errorf("%q\npage  %q\nnodes %q", source, page, nodes)
			}
		}
	}
}

func wordsOfPage(t *testing.T, page string) string {
	root, err := xhtml.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for n := range root.Descendants() {
		if n.Type == xhtml.TextNode {
			out.WriteString(n.Data)
		}
	}
	return strings.Join(strings.Fields(strings.ToValidUTF8(out.String(), "")), "")
}

func wordsOfNodes(nodes []richtext.Node) string {
	var out strings.Builder
	for _, n := range nodes {
		out.WriteString(n.Text)
		if n.Kind == richtext.Figure {
			out.WriteString(n.Title)
		}
		if n.Kind == richtext.Task {
			out.WriteString(map[bool]string{true: "☑", false: "☐"}[n.Done])
		}
		out.WriteString(wordsOfNodes(n.Children))
	}
	return strings.Join(strings.Fields(strings.ToValidUTF8(out.String(), "")), "")
}

// TestNodesAreShallow: serde, which reads the JSON for Typst, gives up at 128.
func TestNodesAreShallow(t *testing.T) {
	for _, source := range []string{
		strings.Repeat("> ", 60) + "a", strings.Repeat("- ", 60) + "a", strings.Repeat("> - ", 30) + "# a", strings.Repeat("*a **b ", 300) + strings.Repeat("b** a*", 300),
		strings.Repeat("- ", 30) + "~~**[*`a`*](https://a.fr)**~~",
	} {
		doc, err := richtext.Parse(source)
		if err != nil {
			t.Fatal(err)
		}
		if depth := depthOf(doc.Nodes(permissive)); depth > 20 {
			t.Errorf("%.20s… is %d deep", source, depth)
		}
	}
}

func depthOf(nodes []richtext.Node) int {
	deepest := 0
	for _, n := range nodes {
		deepest = max(deepest, 1+depthOf(n.Children))
	}
	return deepest
}
