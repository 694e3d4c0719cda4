package export_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// tag is an element of the structure of a PDF, as a screen reader walks it.
type tag struct {
	kind, alternative, scope string
	links                    int // annotations it holds
	parts                    []part
}

// part is what a tag holds, in order: another tag, or some text of a page.
type part struct {
	tag  *tag
	text string
	page int
}

// structure is the tagged side of a PDF.
type structure struct {
	context *model.Context
	catalog types.Dict
	root    *tag
	pages   map[int]int // object number of a page → its number, from 1
	texts   []map[int]string
	read    []map[int]bool // marked contents the tags lead to
}

// known are the structures already read: several tests look at each document.
var known = map[*byte]*structure{}

func newStructure(t testing.TB, data []byte) *structure {
	t.Helper()
	if s, ok := known[&data[0]]; ok {
		return s
	}
	api.DisableConfigDir()
	context, err := api.ReadContext(bytes.NewReader(data), model.NewDefaultConfiguration())
	if err != nil {
		t.Fatal(err)
	}
	s := &structure{context: context, pages: map[int]int{}}
	if s.catalog, err = context.Catalog(); err != nil {
		t.Fatal(err)
	}
	if err := context.EnsurePageCount(); err != nil {
		t.Fatal(err)
	}
	for n := range context.PageCount {
		s.readPage(t, n+1)
	}
	tree, ok := s.resolve(s.catalog["StructTreeRoot"]).(types.Dict)
	if !ok {
		t.Fatal("no structure: the document is not tagged")
	}
	s.root = &tag{kind: "StructTreeRoot"}
	s.children(s.root, tree["K"], nil)
	known[&data[0]] = s
	return s
}

func (s *structure) readPage(t testing.TB, number int) {
	t.Helper()
	page, reference, _, err := s.context.PageDict(number, false)
	if err != nil {
		t.Fatal(err)
	}
	s.pages[reference.ObjectNumber.Value()] = number
	content, err := s.context.PageContent(page, number)
	if err != nil {
		t.Fatal(err)
	}
	resources, _ := s.resolve(page["Resources"]).(types.Dict)
	s.texts = append(s.texts, newReading(s, resources).marked(content))
	s.read = append(s.read, map[int]bool{})
}

// resolve follows references.
func (s *structure) resolve(o types.Object) types.Object {
	found, err := s.context.Dereference(o)
	if err != nil {
		return nil
	}
	return found
}

func (s *structure) words(o types.Object) string {
	words, err := types.StringOrHexLiteral(s.resolve(o))
	if err != nil || words == nil {
		return ""
	}
	return *words
}

// children adds what K holds: a tag, a number of marked content, a list.
func (s *structure) children(to *tag, k, page types.Object) {
	switch k := s.resolve(k).(type) {
	case types.Array:
		for _, one := range k {
			s.children(to, one, page)
		}
	case types.Integer:
		s.marked(to, k.Value(), page)
	case types.Dict:
		s.child(to, k, page)
	}
}

func (s *structure) child(to *tag, k types.Dict, page types.Object) {
	if own, ok := k["Pg"]; ok {
		page = own
	}
	switch kind := k.Type(); {
	case kind != nil && *kind == "MCR":
		s.marked(to, *k.IntEntry("MCID"), page)
	case kind != nil && *kind == "OBJR":
		to.links++
	default:
		made := &tag{kind: *k.NameEntry("S"), alternative: s.words(k["Alt"]), scope: s.scope(k["A"])}
		to.parts = append(to.parts, part{tag: made})
		s.children(made, k["K"], page)
	}
}

func (s *structure) scope(attributes types.Object) string {
	switch a := s.resolve(attributes).(type) {
	case types.Array:
		for _, one := range a {
			if found := s.scope(one); found != "" {
				return found
			}
		}
	case types.Dict:
		if scope := a.NameEntry("Scope"); scope != nil {
			return *scope
		}
	}
	return ""
}

func (s *structure) marked(to *tag, id int, page types.Object) {
	reference, ok := page.(types.IndirectRef)
	if !ok {
		return
	}
	number := s.pages[reference.ObjectNumber.Value()]
	s.read[number-1][id] = true
	to.parts = append(to.parts, part{text: s.texts[number-1][id], page: number})
}

// walk visits the tags in reading order, each before what it holds.
func (g *tag) walk(visit func(*tag)) {
	visit(g)
	for _, p := range g.parts {
		if p.tag != nil {
			p.tag.walk(visit)
		}
	}
}

// leaves are the texts in reading order, with the tag each is in.
func (g *tag) leaves(visit func(in *tag, p part)) {
	for _, p := range g.parts {
		if p.tag != nil {
			p.tag.leaves(visit)
		} else {
			visit(g, p)
		}
	}
}

var inlineTags = []string{"Span", "Link", "Em", "Strong", "Code", "Reference", "Lbl", "Sub"}

// read is what the tag says, blocks apart from each other.
func (g *tag) read() string {
	var out strings.Builder
	for _, p := range g.parts {
		if p.tag == nil {
			out.WriteString(p.text)
			continue
		}
		apart := !slices.Contains(inlineTags, p.tag.kind)
		if apart && out.Len() > 0 {
			out.WriteString("\n")
		}
		if out.WriteString(p.tag.read()); apart {
			out.WriteString("\n")
		}
	}
	return out.String()
}

// said is what the tag says on one line.
func (g *tag) said() string { return strings.Join(strings.Fields(g.read()), " ") }

// on are the pages the tag stands on.
func (g *tag) on() []int {
	var pages []int
	g.leaves(func(_ *tag, p part) {
		if !slices.Contains(pages, p.page) {
			pages = append(pages, p.page)
		}
	})
	return pages
}

// all are the tags of a kind.
func (s *structure) all(kinds ...string) []*tag {
	var found []*tag
	s.root.walk(func(g *tag) {
		if slices.Contains(kinds, g.kind) {
			found = append(found, g)
		}
	})
	return found
}
