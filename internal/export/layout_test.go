package export_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// noPage is a text that no page could hold in a column.
const noPage = 6000

// TestRowsAndFiguresAreWhole: a row is on one page when there is one that could
// hold it, and so is a picture.
func TestRowsAndFiguresAreWhole(t *testing.T) {
	eachPaper(t, func(t *testing.T, _ cast, _ string, data []byte) {
		s := newStructure(t, data)
		for _, row := range s.all("TR") {
			if pages := row.on(); len(pages) > 1 && len(row.said()) < noPage {
				t.Errorf("a row is cut over the pages %v: %.200s", pages, row.said())
			}
		}
		for _, figure := range s.all("Caption", "Figure") {
			if pages := figure.on(); len(pages) > 1 {
				t.Errorf("a picture or its caption is cut over the pages %v: %.200s", pages, figure.said())
			}
		}
	})
}

// TestNoHeadingEndsAPage: what a heading announces begins under it.
func TestNoHeadingEndsAPage(t *testing.T) {
	eachPaper(t, func(t *testing.T, _ cast, _ string, data []byte) {
		var announced *tag
		last := 0
		newStructure(t, data).root.leaves(func(in *tag, p part) {
			switch {
			case slices.Contains([]string{"H1", "H2", "H3", "H4", "H5", "H6"}, in.kind):
				announced, last = in, p.page
			case announced != nil:
				if p.page != last {
					t.Errorf("%s « %.80s » ends the page %d", announced.kind, announced.said(), last)
				}
				announced = nil
			}
		})
	})
}

var word = regexp.MustCompile(`<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>|<page width="([\d.]+)" height="([\d.]+)">`)

// placed is a word on a page, in points.
type placed struct {
	page                     int
	left, top, right, bottom float64
	words                    string
}

// wordsOf also gives the size of each page.
func wordsOf(t *testing.T, data []byte) (found []placed, sizes [][2]float64) {
	t.Helper()
	number := func(s string) float64 { n, _ := strconv.ParseFloat(s, 64); return n }
	for _, m := range word.FindAllStringSubmatch(tool(t, data, "pdftotext", "-bbox", "@", "-"), -1) {
		if m[6] != "" {
			sizes = append(sizes, [2]float64{number(m[6]), number(m[7])})
			continue
		}
		found = append(found, placed{len(sizes), number(m[1]), number(m[2]), number(m[3]), number(m[4]), m[5]})
	}
	return found, sizes
}

// sheetsOf are the pages of the official sheet: as far as the next chapter.
func sheetsOf(s *structure) (pages []int) {
	for _, h := range s.all("H1") {
		at := h.on()[0]
		pages = slices.DeleteFunc(pages, func(sheet int) bool { return sheet >= at })
		if strings.HasPrefix(h.said(), "Tableau de synthèse") {
			for page := at; page <= s.context.PageCount; page++ {
				pages = append(pages, page)
			}
		}
	}
	return pages
}

// edges are the margins inside which words stay, in points: those of the page,
// less the breath of a letter. Pages of documents that were bound, and of the
// official sheet, have narrower ones.
func edges(s *structure, name string) func(page int) float64 {
	const millimetre = 72 / 25.4
	first, last := 1<<30, 1<<30
	if sheets := sheetsOf(s); len(sheets) > 0 {
		first, last = slices.Min(sheets), slices.Max(sheets)
	}
	return func(page int) float64 {
		switch {
		case name == "attestations.pdf" && page > 1:
			return 0
		case name == "portfolio.pdf" && page > last:
			return 0
		case name == "attestations.pdf":
			return 25*millimetre - 4
		case name == "portfolio.pdf" && page < first:
			return 23*millimetre - 4
		case name == "tableau-de-synthese.pdf" || name == "portfolio.pdf" || name == "grille-vierge.pdf" && page > 1:
			return 30
		}
		return 18*millimetre - 4
	}
}

// TestNoWordLeavesItsPage looks where each word stands, in every document.
func TestNoWordLeavesItsPage(t *testing.T) {
	eachPaper(t, func(t *testing.T, _ cast, name string, data []byte) {
		found, sizes := wordsOf(t, data)
		margin := edges(newStructure(t, data), name)
		for _, w := range found {
			size, side := sizes[w.page-1], margin(w.page)
			if w.left < side || w.right > size[0]-side || w.top < 0 || w.bottom > size[1]-5 {
				t.Errorf("page %d: « %.60s » stands from %.0f,%.0f to %.0f,%.0f", w.page, w.words, w.left, w.top, w.right, w.bottom)
			}
		}
	})
}

// TestNoWordCoversAnother: what overflows a box of fixed height does not leave
// the page, it covers what follows. Words that are turned, on the official
// sheet, have boxes that say little.
func TestNoWordCoversAnother(t *testing.T) {
	eachPaper(t, func(t *testing.T, _ cast, _ string, data []byte) {
		found, _ := wordsOf(t, data)
		turned := sheetsOf(newStructure(t, data))
		found = slices.DeleteFunc(found, func(w placed) bool { return slices.Contains(turned, w.page) })
		for i, a := range found {
			for _, b := range found[i+1:] {
				if b.page != a.page {
					break
				}
				if wide, high := min(a.right, b.right)-max(a.left, b.left), min(a.bottom, b.bottom)-max(a.top, b.top); wide > 1.5 && high > 0.6*min(a.bottom-a.top, b.bottom-b.top) {
					t.Errorf("page %d: « %.40s » and « %.40s » stand on each other, at %.0f,%.0f", a.page, a.words, b.words, a.left, a.top)
				}
			}
		}
	})
}
