package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// onPaper prints each text on pages of its own.
func onPaper(t *testing.T, markdown ...string) string {
	p := proof{Title: "Épreuve", Paper: true}
	for _, source := range markdown {
		p.Pages = append(p.Pages, proofPage{Nodes: nodes(t, source)})
	}
	return printed(t, p)
}

var sentence = "Le commutateur de l’atelier relie les postes du laboratoire. "

func markdownTable(rows, columns int, cell func(row, column int) string) string {
	var out strings.Builder
	for r := range rows + 1 {
		for c := range columns {
			out.WriteString("| " + cell(r, c) + " ")
		}
		out.WriteString("|\n")
		if r == 0 {
			out.WriteString(strings.Repeat("|---", columns) + "|\n")
		}
	}
	return out.String()
}

func nested(levels int, marker, last string) string {
	var out strings.Builder
	for i := range levels {
		fmt.Fprintf(&out, "%s%s a\n", strings.Repeat(strings.Repeat(" ", len(marker)+1), i), marker)
	}
	return out.String() + strings.Repeat(" ", levels*(len(marker)+1)) + last + "\n"
}

var box = regexp.MustCompile(`<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">`)

// TestNothingLeavesThePaper looks where each word stands. Margins are of 2 cm.
func TestNothingLeavesThePaper(t *testing.T) {
	const margin, width, height = 56.69, 595.28, 841.89
	long := strings.Repeat("b", 300)
	address := "https://exemple.fr/" + strings.Repeat("chemin/", 30) + "?q=" + strings.Repeat("x", 200)
	cells := func(_, c int) string {
		return []string{"identifiant_tres_long", "anticonstitutionnellement", long, "10.0.0.255"}[c%4]
	}
	file := onPaper(
		t, long+" "+address, "# "+long, "`"+long+"`", "**"+long+"**", "["+long+"]("+address+")", "> > > "+long,
		"```\n"+long+" "+long+"\n"+strings.Repeat("mot é ", 100)+"\n"+strings.Repeat("漢😀", 100)+"\n```\n",
		markdownTable(2, 2, cells), markdownTable(2, 4, cells), markdownTable(2, 12, cells), markdownTable(2, 14, cells), markdownTable(2, 40, cells),
		markdownTable(2, 3, func(int, int) string { return address }), markdownTable(2, 3, func(int, int) string { return "`" + long + "`" }),
		"| "+long+" | b |\n|---|---|\n| "+strings.Repeat(sentence, 80)+" | court |\n", markdownTable(3, 1, func(int, int) string { return strings.Repeat("W", 2000) }),
		nested(30, "-", long), nested(30, "1.", address), strings.Repeat("> ", 60)+long, nested(7, "-", "```\n"+strings.Repeat(" ", 14)+long+"\n"+strings.Repeat(" ", 14)+"```"),
		nested(5, "-", "| a | "+long+" |\n"+strings.Repeat(" ", 10)+"|---|---|\n"), "![x](a.png \""+long+"\")",
	)
	words := box.FindAllStringSubmatch(tool(t, "pdftotext", "-bbox", file, "-"), -1)
	if len(words) < 500 {
		t.Fatalf("only %d words were found", len(words))
	}
	for _, word := range words {
		var at [4]float64
		for i := range at {
			at[i], _ = strconv.ParseFloat(word[i+1], 64)
		}
		if at[0] < margin-3 || at[2] > width-margin+3 || at[1] < margin-6 || at[3] > height-margin+6 {
			t.Errorf("a word stands at %v", at)
		}
	}
}

func TestHeadingsNeverEndAPage(t *testing.T) {
	var source strings.Builder
	for i := range 60 {
		fmt.Fprintf(&source, "## Titre %d\n\n### Dessous\n\n%s\n\n", i, strings.Repeat(sentence, 1+i%9))
		source.WriteString([]string{"", "- a\n- b\n\n", "```\ncode\n```\n\n", markdownTable(2, 2, func(int, int) string { return "case" }) + "\n"}[i%4])
	}
	pages := pagesOf(t, onPaper(t, source.String()))
	if len(pages) < 5 {
		t.Fatalf("only %d pages", len(pages))
	}
	for i, page := range pages {
		lines := strings.Split(strings.TrimSpace(page), "\n")
		if last := lines[len(lines)-1]; strings.HasPrefix(last, "Titre") || last == "Dessous" {
			t.Errorf("page %d ends with %q", i+1, last)
		}
	}
}

var unhyphenated = strings.NewReplacer("-\n", "", "\u00ad\n", "", "\u2010\n", "")

// TestRowsGoOverWhole: a row is on one page, unless no page could hold it.
func TestRowsGoOverWhole(t *testing.T) {
	rows := markdownTable(60, 2, func(r, c int) string { return fmt.Sprintf("debut%d %s fin%d", r, strings.Repeat(sentence, 1+r%5), r) })
	for i, page := range pagesOf(t, onPaper(t, rows)) {
		for r := 1; r <= 60; r++ {
			begins, ends := regexp.MustCompile(fmt.Sprintf(`debut%d\b`, r)), regexp.MustCompile(fmt.Sprintf(`fin%d\b`, r))
			if begins.MatchString(page) != ends.MatchString(page) {
				t.Errorf("page %d cuts row %d", i+1, r)
			}
		}
	}
	tall := "| a | b |\n|---|---|\n| " + strings.Repeat(sentence, 150) + " | court |\n"
	pages := pagesOf(t, onPaper(t, tall))
	if count := strings.Count(unhyphenated.Replace(strings.Join(pages, "\n")), "commutateur"); len(pages) < 2 || count != 150 {
		t.Errorf("%d of 150 sentences on %d pages", count, len(pages))
	}
}

// TestDepthIsNoFault prints every container in every other, deeper than Typst
// itself would go.
func TestDepthIsNoFault(t *testing.T) {
	deep := []string{nested(31, "-", "fin"), nested(20, "1.", "fin"), strings.Repeat("> ", 60) + "fin", strings.Repeat("- ", 60) + "fin", strings.Repeat("> - ", 30) + "fin", strings.Repeat("1. > ", 30) + "fin"}
	deep = append(deep, strings.Repeat("*a **b ", 300)+strings.Repeat("b** a*", 300)+" fin")
	for i, page := range pagesOf(t, onPaper(t, deep...)) {
		if !strings.Contains(page, "fin") {
			t.Errorf("page %d lost its end", i+1)
		}
	}
}

func TestTheStructureIsTagged(t *testing.T) {
	file := onPaper(t, "# Un\n\n## Deux\n\nmot *a* **b** ~~c~~ `d` [e](https://exemple.fr) [f](#un)\n\n- x\n\n1. y\n\n> z\n\n```\ncode\n```\n\n| h |\n|---|\n| i |\n\n![Une image](a.png \"Légende\")\n")
	tree := tool(t, "pdfinfo", "-struct", file)
	for _, tag := range []string{"H3", "H4", "P (", "Link", "L (", "LI", "Lbl", "LBody", "BlockQuote", "Code", "Table", "THead", "TH ", "/Scope /Column", "TD", "Figure", "Caption"} {
		if !strings.Contains(tree, tag) {
			t.Errorf("no %s in\n%s", tag, tree)
		}
	}
}

// TestWhatNoFaceHasIsStillSeen: a sign of no face shows as a box, not as a gap.
func TestWhatNoFaceHasIsStillSeen(t *testing.T) {
	signs := []string{"漢", "\U00010348", "ខ្មែរ", "👍", "עברית", "ꙮ"}
	for i, page := range pictured(t, onPaper(t, signs...)) {
		dark, area := 0, page.Bounds()
		for y := area.Min.Y; y < area.Max.Y; y++ {
			for x := area.Min.X; x < area.Max.X; x++ {
				if red, _, _, _ := page.At(x, y).RGBA(); red < 0xC000 {
					dark++
				}
			}
		}
		if dark < 8 {
			t.Errorf("%q leaves no trace", signs[i])
		}
	}
}

// pictured makes a picture of each page.
func pictured(t *testing.T, file string) (pages []image.Image) {
	t.Helper()
	prefix := filepath.Join(t.TempDir(), "page")
	tool(t, "pdftoppm", "-r", "72", "-gray", "-png", file, prefix)
	names, _ := filepath.Glob(prefix + "-*.png")
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		decoded, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, decoded)
	}
	return pages
}
