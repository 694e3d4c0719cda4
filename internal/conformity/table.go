package conformity

import (
	"slices"
	"strings"

	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// maxCompared bounds the searches for a nearly equal name, which look at every
// pair: beyond, nothing is suggested.
const maxCompared = 60

// comparison is a declared table beside the portfolio.
type comparison struct {
	pairs  []pair
	alone  []declared              // rows without a réalisation
	absent []*snapshot.Realisation // réalisations without a row
}

type declared struct{ *snapshot.DeclaredRow }

// title is the first line of the cell: the documents come under it.
func (d declared) title() string {
	line, _, _ := strings.Cut(d.Title, "\n")
	return strings.TrimSpace(line)
}

type pair struct {
	row         declared
	realisation *snapshot.Realisation
	near        bool // the titles differ a little
}

// compareTable pairs rows with réalisations: first by equal titles, then, among
// those left, by the nearest. A table without rows could not be read: the
// reader says so, and nothing is compared.
func compareTable(s *Subject) *comparison {
	if s.Declared == nil || len(s.Declared.Rows) == 0 {
		return nil
	}
	c := &comparison{}
	byTitle := map[string][]*snapshot.Realisation{}
	for r := range s.realisations() {
		byTitle[wordKey(r.Title)] = append(byTitle[wordKey(r.Title)], r)
	}
	taken := map[*snapshot.Realisation]bool{}
	for i := range s.Declared.Rows {
		row := declared{&s.Declared.Rows[i]}
		key := wordKey(row.title())
		if same := byTitle[key]; len(same) > 0 {
			c.pairs, byTitle[key], taken[same[0]] = append(c.pairs, pair{row, same[0], false}), same[1:], true
			continue
		}
		c.alone = append(c.alone, row)
	}
	for r := range s.realisations() {
		if !taken[r] {
			c.absent = append(c.absent, r)
		}
	}
	c.pairNearest()
	return c
}

func (c *comparison) pairNearest() {
	if len(c.alone) > maxCompared || len(c.absent) > maxCompared {
		return
	}
	var left []declared
	for _, row := range c.alone {
		var titles []string
		for _, r := range c.absent {
			titles = append(titles, r.Title)
		}
		near, ok := fr.Nearest(row.title(), titles)
		i := slices.Index(titles, near)
		if !ok || i < 0 {
			left = append(left, row)
			continue
		}
		c.pairs = append(c.pairs, pair{row, c.absent[i], true})
		c.absent = slices.Delete(c.absent, i, i+1)
	}
	c.alone = left
}
