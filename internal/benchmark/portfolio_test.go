//go:build linux

package benchmark

import (
	"context"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/export/gallery"
	"github.com/jalon-app/jalon/internal/export/pdf"
	"github.com/jalon-app/jalon/internal/typst"
)

// firstSeed leaves what comes before it to the dossiers that warm up.
const firstSeed = 100

// BenchmarkPortfolio times one portfolio.pdf in a warm process, from the edition
// to the bytes: of a new candidate each time, or of the same one who changed a
// paragraph.
func BenchmarkPortfolio(b *testing.B) {
	b.Run("new", func(b *testing.B) {
		seed := uint64(firstSeed)
		last := newPortfolio(b, 1)
		portfolios(b, last, func() *candidate {
			seed++
			next := newPortfolio(b, seed)
			if s := shared(b, last.dossier, next.dossier); s > 0.75 {
				b.Fatalf("%.0f %% of the words are those of the candidate before", 100*s)
			}
			last = next
			return next
		})
	})
	b.Run("edited", func(b *testing.B) {
		same := newPortfolio(b, 1)
		words := newWords(2, same.dossier)
		portfolios(b, same, func() *candidate {
			text := &same.dossier.Realisations[1].Context
			*text = words.another(*text)
			return same
		})
	})
}

// portfolios typesets first, off the clock, then one after the other.
func portfolios(b *testing.B, first *candidate, next func() *candidate) {
	press := typst.NewPress(typst.Options{})
	defer press.Close()
	made := first.typeset(b, press)
	b.ResetTimer()
	for b.Loop() {
		b.StopTimer()
		c := next()
		b.StartTimer()
		made = c.typeset(b, press)
	}
	b.StopTimer()
	pages, words := read(b, made)
	if pages < 18 || pages > 22 {
		b.Fatalf("the portfolio has %d pages", pages)
	}
	b.ReportMetric(float64(pages), "pages")
	b.ReportMetric(float64(words), "words")
	reportChild(b)
}

// reportChild says what the child held at most, and holds once it rests.
func reportChild(b *testing.B) {
	time.Sleep(300 * time.Millisecond)
	for _, pid := range childrenOf(os.Getpid()) {
		b.ReportMetric(status(pid, "VmHWM"), "child-MiB")
		b.ReportMetric(status(pid, "VmRSS"), "idle-child-MiB")
	}
}

func (c *candidate) job(tb testing.TB) typst.Job { return c.jobFrom(tb, c.files.Open) }

func (c *candidate) jobFrom(tb testing.TB, open func(string) (fs.File, error)) typst.Job {
	tb.Helper()
	p := edition.NewPortfolio(c.dossier, c.framework, false)
	job, err := pdf.Portfolio(context.Background(), &p, nil, gallery.New(open))
	if err != nil {
		tb.Fatal(err)
	}
	return job
}

func (c *candidate) typeset(tb testing.TB, press *typst.Press) []byte {
	tb.Helper()
	made, err := press.Typeset(context.Background(), c.job(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return made
}

var pageCount = regexp.MustCompile(`(?m)^Pages: +(\d+)`)

// read counts the pages and the words of a PDF, as any reader sees them.
func read(tb testing.TB, made []byte) (pages, words int) {
	tb.Helper()
	name := filepath.Join(tb.TempDir(), "made.pdf")
	if err := os.WriteFile(name, made, 0o644); err != nil {
		tb.Fatal(err)
	}
	return readFile(tb, name)
}

func readFile(tb testing.TB, name string) (pages, words int) {
	tb.Helper()
	facts, err := exec.Command("pdfinfo", name).Output()
	if err != nil {
		tb.Skip("pdfinfo is not installed")
	}
	if found := pageCount.FindSubmatch(facts); found != nil {
		pages, _ = strconv.Atoi(string(found[1]))
	}
	text, err := exec.Command("pdftotext", name, "-").Output()
	if err != nil {
		tb.Fatal(err)
	}
	return pages, countWords(string(text))
}
