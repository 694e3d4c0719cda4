package richtext

import (
	"fmt"

	"github.com/yuin/goldmark/ast"

	"github.com/jalon-app/jalon/internal/fr"
)

// anchors gives each heading of a text its own identifier, without accents.
type anchors struct {
	used map[string]bool
	next map[string]int // by base: where to look for a free number
}

func newAnchors() *anchors { return &anchors{map[string]bool{}, map[string]int{}} }

func (a *anchors) Generate(value []byte, _ ast.NodeKind) []byte {
	base := fr.Slug(string(value))
	if base == "" {
		base = "titre"
	}
	id := base
	for a.used[id] {
		a.next[base]++
		id = fmt.Sprintf("%s-%d", base, a.next[base]+1)
	}
	a.used[id] = true
	return []byte(id)
}

func (a *anchors) Put(value []byte) { a.used[string(value)] = true }
