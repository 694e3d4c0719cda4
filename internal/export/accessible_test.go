package export_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// TestEveryDocumentIsAccessible reads what a screen reader would: the tags, not
// the pages. No standard is claimed: no validator of PDF/UA was at hand.
func TestEveryDocumentIsAccessible(t *testing.T) {
	eachPaper(t, func(t *testing.T, _ cast, _ string, data []byte) {
		s := newStructure(t, data)
		provesItsTitle(t, s)
		provesHeadings(t, s)
		provesTables(t, s)
		provesLists(t, s)
		provesFigures(t, s)
		provesLinks(t, s)
		provesAllIsTagged(t, s)
		provesNothingActs(t, s)
	})
}

// provesItsTitle: the window of the reader shows the title, and a screen
// reader speaks French.
func provesItsTitle(t *testing.T, s *structure) {
	if lang := s.words(s.catalog["Lang"]); !strings.HasPrefix(lang, "fr") {
		t.Errorf("the language is %q", lang)
	}
	preferences, _ := s.resolve(s.catalog["ViewerPreferences"]).(types.Dict)
	if shown := preferences.BooleanEntry("DisplayDocTitle"); shown == nil || !*shown {
		t.Errorf("the title is not shown: %v", preferences)
	}
	if facts, _ := s.resolve(*s.context.Info).(types.Dict); strings.TrimSpace(s.words(facts["Title"])) == "" {
		t.Error("no title")
	}
	metadata, _, err := s.context.DereferenceStreamDict(s.catalog["Metadata"])
	if err != nil || metadata == nil || metadata.Decode() != nil {
		t.Fatalf("no metadata: %v", err)
	}
	for _, claim := range []string{"pdfaid", "pdfuaid", "PDF/A", "PDF/UA", "PDF/X"} {
		if bytes.Contains(metadata.Content, []byte(claim)) {
			t.Errorf("the document claims %s", claim)
		}
	}
}

// provesHeadings: they begin at the first level and never skip one.
func provesHeadings(t *testing.T, s *structure) {
	headings, level := s.all("H1", "H2", "H3", "H4", "H5", "H6"), 0
	if len(headings) == 0 {
		t.Error("no heading")
	}
	for _, h := range headings {
		own := int(h.kind[1] - '0')
		if own > level+1 {
			t.Errorf("%s « %s » comes after a heading of level %d", h.kind, h.said(), level)
		}
		if h.said() == "" {
			t.Errorf("%s says nothing", h.kind)
		}
		level = own
	}
	if outline, ok := s.catalog["Outlines"]; !ok || s.resolve(outline) == nil {
		t.Error("no bookmarks")
	}
}

// provesTables: each has headers that say what they are the header of, and
// rows of the same length.
func provesTables(t *testing.T, s *structure) {
	for _, table := range s.all("Table") {
		headers, rows := 0, 0
		table.walk(func(g *tag) {
			switch g.kind {
			case "TH":
				if headers++; g.scope == "" {
					t.Errorf("the header « %s » has no scope", g.said())
				}
			case "TR":
				rows++
			}
		})
		if headers == 0 || rows < 2 {
			t.Errorf("a table of %d rows and %d headers: %.200s", rows, headers, table.said())
		}
	}
}

func provesLists(t *testing.T, s *structure) {
	for _, list := range s.all("L") {
		for _, p := range list.parts {
			if p.tag == nil || p.tag.kind != "LI" && p.tag.kind != "L" && p.tag.kind != "Caption" {
				t.Errorf("a list holds what is no item: %.100s", list.said())
			}
		}
	}
	for _, item := range s.all("LI") {
		if !slices.ContainsFunc(item.parts, func(p part) bool { return p.tag != nil && p.tag.kind == "LBody" }) {
			t.Errorf("an item has no body: %.100s", item.said())
		}
	}
}

func provesFigures(t *testing.T, s *structure) {
	for _, figure := range s.all("Figure", "Formula") {
		if strings.TrimSpace(figure.alternative) == "" {
			t.Errorf("a %s on page %v has no alternative: %.100s", figure.kind, figure.on(), figure.said())
		}
	}
}

// provesLinks: each leads somewhere and says or shows something.
func provesLinks(t *testing.T, s *structure) {
	for _, link := range s.all("Link") {
		pictures := 0
		link.walk(func(g *tag) {
			if g.kind == "Figure" {
				pictures++
			}
		})
		if link.links == 0 || link.said() == "" && pictures == 0 {
			t.Errorf("a link on page %v leads to %d places and says « %s »", link.on(), link.links, link.said())
		}
	}
}

// provesAllIsTagged: every text of every page is in the tree, or is an
// artifact, such as a running head.
func provesAllIsTagged(t *testing.T, s *structure) {
	for page, texts := range s.texts {
		for id, words := range texts {
			if !s.read[page][id] && strings.TrimSpace(words) != "" {
				t.Errorf("page %d: no tag leads to « %s »", page+1, words)
			}
		}
	}
	if strings.ContainsRune(s.root.read(), '\ufffd') {
		t.Error("a text is not what was written")
	}
}

// provesNothingActs: no script, no form, no file inside.
func provesNothingActs(t *testing.T, s *structure) {
	for _, key := range []string{"OpenAction", "AA", "AcroForm", "AF", "Collection"} {
		if found, ok := s.catalog[key]; ok {
			t.Errorf("the document has %s: %v", key, found)
		}
	}
	if names, ok := s.resolve(s.catalog["Names"]).(types.Dict); ok {
		for _, key := range []string{"JavaScript", "EmbeddedFiles"} {
			if found, ok := names[key]; ok {
				t.Errorf("the document holds %s: %v", key, found)
			}
		}
	}
	for number, entry := range s.context.Table {
		d, ok := entry.Object.(types.Dict)
		if !ok || d.NameEntry("S") == nil || d.Type() != nil && *d.Type() != "Action" {
			continue
		}
		if action := *d.NameEntry("S"); slices.Contains([]string{"JavaScript", "Launch", "GoToR", "GoToE", "SubmitForm", "ImportData"}, action) {
			t.Errorf("object %d is the action %s", number, action)
		}
	}
}

// TestEveryDocumentIsSound asks the tools that know the format.
func TestEveryDocumentIsSound(t *testing.T) {
	eachPaper(t, func(t *testing.T, _ cast, _ string, data []byte) {
		t.Run("pdfcpu", func(t *testing.T) {
			api.DisableConfigDir()
			if err := api.Validate(bytes.NewReader(data), nil); err != nil {
				t.Error(err)
			}
		})
		t.Run("qpdf", func(t *testing.T) {
			if said := tool(t, data, "qpdf", "--check", "@"); !strings.Contains(said, "No syntax or stream encoding errors found") {
				t.Error(said)
			}
		})
		t.Run("pdffonts", func(t *testing.T) {
			lines := strings.Split(strings.TrimSpace(tool(t, data, "pdffonts", "@")), "\n")
			if len(lines) < 3 {
				t.Fatalf("no font: %q", lines)
			}
			column := strings.Index(lines[0], "emb ")
			for _, line := range lines[2:] {
				if !strings.HasPrefix(line[column:], "yes") {
					t.Errorf("not embedded: %s", line)
				}
			}
		})
		t.Run("pdfinfo", func(t *testing.T) {
			said := tool(t, data, "pdfinfo", "@")
			for _, fact := range []string{"Tagged:          yes", "JavaScript:      no", "Form:            none", "Encrypted:       no"} {
				if !strings.Contains(said, fact) {
					t.Errorf("pdfinfo does not say « %s »:\n%s", fact, said)
				}
			}
			if tree := tool(t, data, "pdfinfo", "-struct", "@"); !strings.Contains(tree, "H1") {
				t.Errorf("pdfinfo sees no structure: %.300s", tree)
			}
		})
	})
}

// TestTheBookIsReadInOrder follows the tags of the printed dossier: who, then
// what it holds, then each réalisation with its parts in their order.
func TestTheBookIsReadInOrder(t *testing.T) {
	eachPaper(t, func(t *testing.T, c cast, name string, data []byte) {
		if name != "portfolio.pdf" {
			return
		}
		s := newStructure(t, data)
		said := s.root.said()
		inOrder(t, said, "Option", "Dossier numérique", "Sommaire", "Parcours de professionnalisation", "Tableau de synthèse")
		if c.name == "torture" {
			return // what is cut anywhere is not read back as one word
		}
		bookmarks := s.bookmarks(t)
		for _, chapter := range s.all("H1") {
			if !slices.Contains(bookmarks, chapter.said()) {
				t.Errorf("no bookmark for the chapter « %s » among %q", chapter.said(), bookmarks)
			}
		}
		for _, r := range c.dossier.ByPeriod() {
			if !slices.ContainsFunc(bookmarks, func(b string) bool { return flat(b) == flat(r.Title) }) {
				t.Errorf("no bookmark for « %s »", r.Title)
			}
		}
		provesRealisations(t, s, c)
	})
}

// provesRealisations: the headings of each réalisation, in their order.
func provesRealisations(t *testing.T, s *structure, c cast) {
	order := []string{"Compétences mobilisées", "Contexte", "Besoin", "Environnement technologique", "Démarche", "Contribution personnelle", "L’équipe", "Planning et écarts", "Rapport de tests", "Productions et preuves", "Bilan"}
	titles, last, seen := map[string]bool{}, -1, 0
	for i := range c.dossier.Realisations {
		titles[flat(c.dossier.Realisations[i].Title)] = true
	}
	for _, h := range s.all("H1", "H2", "H3") {
		switch {
		case h.kind == "H1":
			last = len(order)
		case h.kind == "H2":
			last = len(order)
			if titles[flat(h.said())] {
				last, seen = -1, seen+1
			}
		case last < len(order) && slices.Contains(order, h.said()):
			at := slices.Index(order, h.said())
			if at <= last {
				t.Errorf("« %s » comes after « %s »", h.said(), order[last])
			}
			last = at
		}
	}
	if seen != len(c.dossier.Realisations) {
		t.Errorf("%d réalisations of %d have their heading", seen, len(c.dossier.Realisations))
	}
}

// flat is a text without its spaces, which typesetting changes.
func flat(words string) string {
	return strings.NewReplacer("\u00a0", "", "\u202f", "", "'", "’", " ", "").Replace(strings.Join(strings.Fields(words), ""))
}

func inOrder(t *testing.T, text string, words ...string) {
	t.Helper()
	for rest := text; len(words) > 0; words = words[1:] {
		at := strings.Index(rest, words[0])
		if at < 0 {
			t.Errorf("« %s » is not read, or not in its place, in %.300s", words[0], text)
			return
		}
		rest = rest[at+len(words[0]):]
	}
}

// bookmarks are the titles of the outline, in order.
func (s *structure) bookmarks(t *testing.T) (titles []string) {
	t.Helper()
	var follow func(o types.Object)
	follow = func(o types.Object) {
		for d, ok := s.resolve(o).(types.Dict); ok; d, ok = s.resolve(d["Next"]).(types.Dict) {
			titles = append(titles, strings.Join(strings.Fields(s.words(d["Title"])), " "))
			follow(d["First"])
		}
	}
	outlines, _ := s.resolve(s.catalog["Outlines"]).(types.Dict)
	follow(outlines["First"])
	return titles
}
