//go:build linux

package benchmark

import (
	"bufio"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/jalon-app/jalon/internal/typst"
)

// BenchmarkChromium prints the same portfolios as one page, with one process for
// each: Chromium prints no other way from the command line.
func BenchmarkChromium(b *testing.B) {
	chromium := wanted(b, "chromium")
	printed(b, func(page, out string) error {
		return exec.Command(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
			"--disable-sync", "--no-first-run", "--no-pdf-header-footer", "--user-data-dir="+filepath.Join(filepath.Dir(page), "profile"),
			"--print-to-pdf="+out, "file://"+page).Run()
	})
}

// BenchmarkWarmChromium is kinder: the browser is there, and prints on demand.
func BenchmarkWarmChromium(b *testing.B) {
	command := exec.Command(wanted(b, "node"), "../../scripts/print.mjs")
	command.Env = append(os.Environ(), "CHROMIUM="+wanted(b, "chromium"))
	command.Stderr = os.Stderr
	in, err := command.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	out, err := command.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := command.Start(); err != nil {
		b.Fatal(err)
	}
	answers := bufio.NewReader(out)
	defer func() { _ = command.Wait() }()
	defer in.Close()
	printed(b, func(page, out string) error {
		if _, err := io.WriteString(in, page+"\t"+out+"\n"); err != nil {
			return err
		}
		_, err := answers.ReadString('\n')
		return err
	})
}

// BenchmarkWeasyPrint prints the same portfolios, with one process for each.
func BenchmarkWeasyPrint(b *testing.B) {
	weasyprint := wanted(b, "weasyprint")
	printed(b, func(page, out string) error { return exec.Command(weasyprint, "--quiet", page, out).Run() })
}

func wanted(b *testing.B, name string) string {
	b.Helper()
	program, err := exec.LookPath(name)
	if err != nil {
		b.Skip(name + " is not installed")
	}
	return program
}

// printed times a printer of pages, on the candidates of BenchmarkPortfolio, and
// checks that its last PDF says what Jalon's says.
func printed(b *testing.B, work func(page, out string) error) {
	b.Helper()
	seed := uint64(firstSeed)
	warm := newPortfolio(b, 1).page(b, b.TempDir())
	out := filepath.Join(b.TempDir(), "out.pdf")
	if err := work(warm, out); err != nil {
		b.Fatal(err)
	}
	var last *candidate
	b.ResetTimer()
	for b.Loop() {
		b.StopTimer()
		seed++
		last = newPortfolio(b, seed)
		page := last.page(b, b.TempDir())
		b.StartTimer()
		if err := work(page, out); err != nil {
			b.Fatal(err)
		}
	}
	b.StopTimer()
	compare(b, last, out)
}

// compare is the fairness of the race: the same words, within 5 %, on a number
// of pages of the same order.
func compare(b *testing.B, c *candidate, name string) {
	b.Helper()
	press := typst.NewPress(typst.Options{})
	defer press.Close()
	ownPages, ownWords := read(b, c.typeset(b, press))
	pages, words := readFile(b, name)
	b.ReportMetric(float64(pages), "pages")
	b.ReportMetric(float64(words), "words")
	if share := float64(words) / float64(ownWords); math.Abs(share-1) > 0.05 || pages < ownPages-5 || pages > ownPages+5 {
		b.Fatalf("%d words on %d pages, where Jalon has %d on %d", words, pages, ownWords, ownPages)
	}
}

// brokenWord is where a line ends within a word; a word has two letters or more.
var (
	brokenWord = regexp.MustCompile("[-\u00ad\u2010]\\s*\n\f?")
	seams      = strings.NewReplacer("\u00ad", "", "\u200b", "", "\u2060", "")
	word       = regexp.MustCompile(`\p{L}{2,}`)
)

// countWords leaves out numbers, dots that lead to a page, and single letters.
func countWords(text string) int {
	return len(word.FindAllString(seams.Replace(brokenWord.ReplaceAllString(text, "")), -1))
}
