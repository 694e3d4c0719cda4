package richtext

import (
	"strings"
	"testing"
)

func TestATextThatWouldCostTooMuchIsRefused(t *testing.T) {
	for name, text := range map[string]string{
		"table bomb":     strings.Repeat("|a", 1500) + "|\n" + strings.Repeat("|-", 1500) + "|\n" + strings.Repeat("|b\n", 60_000),
		"nested quotes":  strings.Repeat(">", 10_000),
		"open brackets":  strings.Repeat("[", 10_000),
		"nested lists":   strings.Repeat("- ", 10_000),
		"emphasis":       strings.Repeat("*a _b ", 5_000),
		"two mebibytes":  strings.Repeat("a ", 1<<20),
		"nested by tabs": strings.Repeat("\t", 2_000) + "a",
	} {
		if _, err := Parse(text); err == nil {
			t.Errorf("%s was accepted", name)
		}
	}
}

// TestManyOfOneThingStayLinear would not end within the suite's own time limit
// if headings, anchors or lines were counted again for each.
func TestManyOfOneThingStayLinear(t *testing.T) {
	text := strings.Repeat("### a\n\n", 30_000) + strings.Repeat("[a](#zz)\n\n", 30_000)
	doc, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(doc.References()); n != 30_000 {
		t.Errorf("got %d links", n)
	}
	if !doc.anchors["a"] || !doc.anchors["a-30000"] || doc.anchors["a-30001"] {
		t.Error("headings do not each have their anchor")
	}
	if out := doc.HTML(Placement{Prefix: "p-", Level: 2}); len(out) == 0 {
		t.Error("nothing was written")
	}
	sections, err := Parse(strings.Repeat("# a\n\n", 60_000))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(sections.Sections()); n != 60_000 {
		t.Errorf("got %d sections", n)
	}
}

func TestALinkIsReadAsItIsRendered(t *testing.T) {
	doc, err := Parse(`![La baie](baie\_rack&amp;1.jpg)`)
	if err != nil {
		t.Fatal(err)
	}
	if got := doc.References()[0].Target; got != "baie_rack&1.jpg" {
		t.Errorf("got %q", got)
	}
}
