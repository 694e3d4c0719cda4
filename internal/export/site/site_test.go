package site_test

import (
	"bytes"
	"flag"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/export/site"
	"github.com/jalon-app/jalon/internal/id"
)

var update = flag.Bool("update", false, "write the golden files again")

// sheet is one page as a browser reads it.
type sheet struct {
	ids       map[string]bool
	doubled   []string
	links     []string // href of anchors
	resources []string // what the page loads
	text      string
}

func read(t *testing.T, name string, data []byte) sheet {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	s := sheet{ids: map[string]bool{}}
	var text strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "script" {
			text.WriteString(n.Data + " ")
		}
		for _, a := range n.Attr {
			s.note(n, a)
		}
	}
	s.text = strings.Join(strings.Fields(text.String()), " ")
	return s
}

func (s *sheet) note(n *html.Node, a html.Attribute) {
	switch {
	case a.Key == "id":
		if s.ids[a.Val] {
			s.doubled = append(s.doubled, a.Val)
		}
		s.ids[a.Val] = true
	case a.Key == "href" && n.Data == "a":
		s.links = append(s.links, a.Val)
	case a.Key == "src", a.Key == "href" && !isCanonical(n):
		s.resources = append(s.resources, a.Val)
	}
}

func isCanonical(n *html.Node) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "rel" && a.Val == "canonical" })
}

func pagesOf(t *testing.T, files map[string][]byte) map[string]sheet {
	t.Helper()
	pages := map[string]sheet{}
	for name, data := range files {
		if strings.HasSuffix(name, ".html") {
			pages[name] = read(t, name, data)
		}
	}
	return pages
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	for _, c := range casts(t) {
		for _, commission := range []bool{false, true} {
			files := written(t, c, commission)
			pages := pagesOf(t, files)
			for name, p := range pages {
				for _, id := range p.doubled {
					t.Errorf("%s %s: id %q is given twice", c.name, name, id)
				}
				for _, link := range p.links {
					checkLink(t, files, pages, name, link)
				}
				for _, resource := range p.resources {
					if strings.Contains(resource, ":") {
						t.Errorf("%s loads %s", name, resource)
					}
					checkLink(t, files, pages, name, resource)
				}
			}
		}
	}
}

func checkLink(t *testing.T, files map[string][]byte, pages map[string]sheet, from, link string) {
	t.Helper()
	if regexp.MustCompile(`^(https?|mailto|tel):`).MatchString(link) {
		return
	}
	target, anchor, _ := strings.Cut(link, "#")
	full := from
	if target != "" {
		full = path.Join(path.Dir(from), target)
	}
	if _, ok := files[full]; !ok {
		t.Errorf("%s: %q leads nowhere", from, link)
	}
	if anchor != "" && !pages[full].ids[anchor] {
		t.Errorf("%s: %q has no such anchor", from, link)
	}
}

func TestEveryPageIsWellFormed(t *testing.T) {
	void := []string{"meta", "link", "img", "br", "hr", "input"}
	for _, c := range casts(t) {
		for name, data := range written(t, c, true) {
			if !strings.HasSuffix(name, ".html") {
				continue
			}
			var open []string
			z := html.NewTokenizer(bytes.NewReader(data))
			for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
				tag, _ := z.TagName()
				switch {
				case kind == html.StartTagToken && !slices.Contains(void, string(tag)):
					open = append(open, string(tag))
				case kind == html.EndTagToken && (len(open) == 0 || open[len(open)-1] != string(tag)):
					t.Fatalf("%s %s: </%s> closes %v", c.name, name, tag, open)
				case kind == html.EndTagToken:
					open = open[:len(open)-1]
				}
			}
			if len(open) > 0 {
				t.Errorf("%s %s: %v stay open", c.name, name, open)
			}
		}
	}
}

func TestNamesLiveOnAnyDisk(t *testing.T) {
	portable := regexp.MustCompile(`^[a-z0-9][a-z0-9.-]*$`)
	for _, c := range casts(t) {
		for name := range written(t, c, true) {
			for part := range strings.SplitSeq(name, "/") {
				if !portable.MatchString(part) || id.Portable(part) != "" {
					t.Errorf("%s: %q", c.name, name)
				}
			}
		}
	}
}

func TestWhatIsReservedIsNowhereInThePublicSite(t *testing.T) {
	for _, c := range casts(t) {
		secrets := []string{c.dossier.Candidate.Number}
		for _, r := range c.dossier.Realisations {
			for _, e := range r.Evidence {
				if e.Visibility == "commission" {
					secrets = append(secrets, e.Title, e.File, e.URL)
				}
			}
		}
		if c.name == "awkward" {
			secrets = append(secrets, "secret", "coffre")
		}
		for name, data := range written(t, c, false) {
			for _, secret := range secrets {
				if secret != "" && (bytes.Contains(data, []byte(secret)) || strings.Contains(name, secret)) {
					t.Errorf("%s: %s holds %q", c.name, name, secret)
				}
			}
		}
	}
	c := awkward(t)
	files := written(t, c, true)
	for _, name := range []string{"fichiers/a/audit-secret.txt", "fichiers/a/coffre-secret.jpg", "fichiers/s-1/signature-secrete.txt"} {
		if files[name] == nil {
			t.Errorf("the commission does not get %s", name)
		}
	}
}

func TestNoEvidenceCanRunAsAPage(t *testing.T) {
	c := awkward(t)
	files := written(t, c, false)
	for _, name := range []string{"fichiers/a/page-piegee.html.txt", "fichiers/a/script.js.txt", "fichiers/a/dessin.svg.txt", "fichiers/a/photo.jpg"} {
		if files[name] == nil {
			t.Errorf("%s is missing", name)
		}
	}
	if files["fichiers/a/orphelin.txt"] != nil {
		t.Error("a file no page points at was copied")
	}
	for name, data := range files {
		if strings.HasSuffix(name, ".html") && (bytes.Contains(data, []byte("<script>alert")) || bytes.Contains(data, []byte("javascript:"))) {
			t.Errorf("%s carries a script of the dossier", name)
		}
	}
}

func TestTheSamePortfolioGivesTheSameBytes(t *testing.T) {
	for _, c := range casts(t) {
		one, two := written(t, c, false), write(t, c.dossier, c.open, false)
		if len(one) != len(two) {
			t.Errorf("%s: %d files, then %d", c.name, len(one), len(two))
		}
		for name := range one {
			if !bytes.Equal(one[name], two[name]) {
				t.Errorf("%s: %s differs", c.name, name)
			}
		}
	}
}

func TestThePagesSayWhatTheyShould(t *testing.T) {
	c := awkward(t)
	pages := pagesOf(t, written(t, c, false))
	for _, name := range []string{"index.html", "realisations/a.html", "realisations/b.html", "competences/b1-1.html", "tableau.html", "stages.html"} {
		golden := "testdata/" + strings.ReplaceAll(strings.TrimSuffix(name, ".html"), "/", "_") + ".txt"
		got := strings.ReplaceAll(pages[name].text, ". ", ".\n") + "\n"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s says\n%s\nnot\n%s", name, got, want)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	for _, size := range []struct {
		name string
		n    int
	}{{"13", 13}, {"35", 35}, {"1000", 1000}} {
		b.Run(size.name, func(b *testing.B) {
			d, f := many(size.n), framework(b)
			b.ReportAllocs()
			for b.Loop() {
				out := &memory{files: map[string][]byte{}}
				if err := site.Write(edition.NewPortfolio(d, f, false), site.Options{Open: noFile, Create: out.create}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
