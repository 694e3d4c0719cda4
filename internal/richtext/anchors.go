package richtext

import (
	"fmt"

	"github.com/yuin/goldmark/ast"

	"github.com/jalon-app/jalon/internal/fr"
)

// anchors gives each heading of a text its own identifier, without accents.
type anchors struct{ used map[string]bool }

func newAnchors() *anchors { return &anchors{map[string]bool{}} }

func (a *anchors) Generate(value []byte, _ ast.NodeKind) []byte {
	base := fr.Slug(string(value))
	if base == "" {
		base = "titre"
	}
	id := base
	for n := 2; a.used[id]; n++ {
		id = fmt.Sprintf("%s-%d", base, n)
	}
	a.used[id] = true
	return []byte(id)
}

func (a *anchors) Put(value []byte) { a.used[string(value)] = true }
