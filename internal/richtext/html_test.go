package richtext_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/jalon-app/jalon/internal/racedetector"
	"github.com/jalon-app/jalon/internal/richtext"
)

// allowed is every element a text may become, with its attributes.
var allowed = map[string][]string{
	"p": {"class"}, "h3": {"id"}, "h4": {"id"}, "h5": {"id"}, "h6": {"id"}, "em": nil, "strong": nil, "del": nil, "br": nil, "hr": nil,
	"ul": nil, "ol": {"start"}, "li": nil, "blockquote": nil, "pre": {"tabindex"}, "code": {"data-langage"},
	"a": {"href", "title", "rel"}, "img": {"src", "alt", "width", "height", "loading", "decoding"}, "figure": nil, "figcaption": nil,
	"table": nil, "thead": nil, "tbody": nil, "tr": nil, "th": {"scope", "class"}, "td": {"class"},
	"div": {"class", "role", "tabindex", "aria-label"}, "span": {"class", "role", "aria-label"},
}

// unsafe says what is wrong with a piece of HTML, read as a browser would.
func unsafe(page string) string {
	nodes, err := html.ParseFragment(strings.NewReader(page), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		return err.Error()
	}
	for _, n := range nodes {
		if problem := unsafeNode(n); problem != "" {
			return problem
		}
	}
	return ""
}

func unsafeNode(n *html.Node) string {
	switch n.Type {
	case html.CommentNode, html.DoctypeNode:
		return "a comment or doctype"
	case html.ElementNode:
		attributes, ok := allowed[n.Data]
		if !ok {
			return "element " + n.Data
		}
		for _, a := range n.Attr {
			if !slices.Contains(attributes, a.Key) {
				return "attribute " + n.Data + " " + a.Key
			}
			if (a.Key == "href" || a.Key == "src") && dangerous(a.Val) {
				return "address " + a.Val
			}
		}
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if problem := unsafeNode(child); problem != "" {
			return problem
		}
	}
	return ""
}

// dangerous reads an address as a browser does: without spaces nor controls.
func dangerous(address string) bool {
	plain := strings.ToLower(strings.Map(func(r rune) rune {
		if r <= ' ' {
			return -1
		}
		return r
	}, address))
	if strings.HasPrefix(plain, "//") || strings.Contains(plain, `\`) {
		return true
	}
	head, _, found := strings.Cut(plain, ":")
	return found && !strings.ContainsAny(head, "/?#") && !slices.Contains([]string{"http", "https", "mailto", "tel"}, head)
}

// permissive lets everything through: safety must not rest on the callbacks.
var permissive = richtext.Placement{
	Prefix: "partie-", Label: "Partie",
	Link:  func(target string) richtext.Target { return richtext.Target{Href: target} },
	Image: func(target string) richtext.Picture { return richtext.Picture{Source: target, Width: 4, Height: 3} },
}

func render(t testing.TB, source string, p richtext.Placement) string {
	t.Helper()
	doc, err := richtext.Parse(source)
	if err != nil {
		t.Fatal(err)
	}
	return string(doc.HTML(p))
}

func TestNoPayloadPasses(t *testing.T) {
	data, err := os.ReadFile("testdata/payloads.txt")
	if err != nil {
		t.Fatal(err)
	}
	payloads := strings.Split(strings.TrimSpace(string(data)), "\n")
	if len(payloads) < 100 {
		t.Fatalf("only %d payloads", len(payloads))
	}
	frames := []string{"%", "texte % texte", "> - %", "| a |\n|---|\n| % |\n", "### %\n\n%", "**%**", "1. a\n\n   %\n", "[%](%)", "![%](% \"%\")"}
	for _, payload := range payloads {
		payload = strings.ReplaceAll(payload, `\n`, "\n")
		for _, frame := range frames {
			source := strings.ReplaceAll(frame, "%", payload)
			if got := render(t, source, permissive); unsafe(got) != "" {
				t.Errorf("%q: %s\n%s", source, unsafe(got), got)
			}
		}
	}
}

func FuzzHTML(f *testing.F) {
	data, _ := os.ReadFile("testdata/payloads.txt")
	for line := range strings.Lines(string(data)) {
		f.Add(line)
	}
	f.Add("### Titre\n\n| a | b |\n|--:|:-:|\n| 1 | `x` |\n\n- [x] fait\n\n![Un schéma](schema.png \"Légende\")\n")
	f.Fuzz(func(t *testing.T, source string) {
		start := time.Now()
		doc, err := richtext.Parse(source)
		if err != nil {
			return
		}
		if got := string(doc.HTML(permissive)); unsafe(got) != "" {
			t.Fatalf("%s\n%s", unsafe(got), got)
		}
		if took := time.Since(start); took > 2*time.Second && !racedetector.On {
			t.Fatalf("%d bytes took %v", len(source), took)
		}
	})
}

func TestATextBecomesTheHTMLOfABook(t *testing.T) {
	cases := map[string]struct{ source, want string }{
		"typography, never in code":        {"L'essai dure 4 h : « oui » ! `a : b ! l'x`", "<p>L’essai dure 4\u00a0h\u00a0: «\u00a0oui\u00a0»\u202f! <code>a : b ! l&#39;x</code></p>\n"},
		"typography after other content":   {"**Oui** ; `x` :", "<p><strong>Oui</strong>\u202f; <code>x</code>\u00a0:</p>\n"},
		"levels never skip":                {"# A\n\n### B\n\n## C\n", "<h3 id=\"p-a\">A</h3>\n<h4 id=\"p-b\">B</h4>\n<h4 id=\"p-c\">C</h4>\n"},
		"a link to a heading of the text":  {"### Le réseau\n\n[voir](#le-reseau)", "<h3 id=\"p-le-reseau\">Le réseau</h3>\n<p><a href=\"#p-le-reseau\">voir</a></p>\n"},
		"raw HTML is shown":                {"a <b>c</b> <!-- note -->", "<p>a &lt;b&gt;c&lt;/b&gt; </p>\n"},
		"a block of HTML is shown":         {"<div>\nmot\n</div>", "<p class=\"html-brut\">&lt;div&gt;\nmot\n&lt;/div&gt;</p>\n"},
		"a comment is dropped":             {"<!-- note -->\n\nmot", "<p>mot</p>\n"},
		"an external link":                 {"[x](https://e.example/a?b=c&d)", "<p><a href=\"https://e.example/a?b=c&amp;d\" rel=\"noopener noreferrer\">x</a></p>\n"},
		"a dangerous link keeps its words": {"[x](javascript:alert)", "<p>x</p>\n"},
		"a figure":                         {"![Un schéma](a.png \"L'ensemble\")", "<figure><img src=\"a.png\" alt=\"Un schéma\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\"><figcaption>L’ensemble</figcaption></figure>\n"},
		"escapes are resolved once":        {`a\_b &amp; \&amp; c&eacute;`, "<p>a_b &amp; &amp;amp; cé</p>\n"},
		"a task list":                      {"- [x] a\n- [ ] b", "<ul>\n<li><span class=\"tache\" role=\"img\" aria-label=\"fait\">☑</span> a</li>\n<li><span class=\"tache\" role=\"img\" aria-label=\"à faire\">☐</span> b</li>\n</ul>\n"},
		"code":                             {"```bash\na < b\n```", "<pre tabindex=\"0\"><code data-langage=\"bash\">a &lt; b\n</code></pre>\n"},
		"a table":                          {"| | b |\n|---|--:|\n| 1 | 2 |", "<div class=\"defilement\" role=\"region\" tabindex=\"0\" aria-label=\"Partie, tableau 1\">\n<table>\n<thead>\n<tr><td></td><th scope=\"col\" class=\"a-droite\">b</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td><td class=\"a-droite\">2</td></tr>\n</tbody>\n</table></div>\n"},
	}
	place := permissive
	place.Prefix = "p-"
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got := render(t, c.source, place); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestWhatMayNotBeShownIsReplaced(t *testing.T) {
	place := richtext.Placement{
		Link:  func(string) richtext.Target { return richtext.Target{Instead: "réservé"} },
		Image: func(string) richtext.Picture { return richtext.Picture{Instead: "réservée"} },
	}
	got := render(t, "[secret.pdf](secret.pdf) ![Secret](secret.png)\n\n![Secret](secret.png)", place)
	if strings.Contains(strings.ToLower(got), "secret") || strings.Count(got, "réservé") != 3 {
		t.Error(got)
	}
}
