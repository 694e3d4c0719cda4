package pdfdoc

import (
	"fmt"
	"math"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Sheet is the size of a page as one sees it, in points.
type Sheet struct{ Width, Height float64 }

// page is a leaf of the tree with what it inherits.
type page struct {
	dict      types.Dict
	media     box
	crop      box // what one sees of it
	rotate    int // 0, 90, 180 or 270, clockwise
	resources types.Object
	odd       bool // says it in a way a typesetter may not understand
}

// Bounds of the tree. A page can be named twice; a node cannot.
const (
	maxDepth = 64
	maxPages = 20_000
)

// a4 stands for a page that does not say its size.
var a4 = box{0, 0, 595.28, 841.89}

type tree struct {
	objects *model.XRefTable
	seen    map[types.IndirectRef]bool
	pages   []page
	broken  bool // a branch was left out
	holes   bool // a page, or what it shows, is not there
}

// leaves walks the page tree in order. A loop is left out; a page that is not
// there is an error, for nobody would see that it is missing.
func leaves(objects *model.XRefTable) (*tree, error) {
	t := &tree{objects: objects, seen: map[types.IndirectRef]bool{}}
	catalog, err := objects.Catalog()
	if err != nil {
		return nil, fmt.Errorf("read catalog: %w", err)
	}
	t.walk(catalog["Pages"], page{media: a4}, 0)
	switch {
	case t.holes:
		return nil, ErrCut
	case len(t.pages) == 0:
		return nil, ErrNoPage
	}
	return t, nil
}

func (t *tree) walk(o types.Object, from page, depth int) {
	dict := dictOf(t.objects, o)
	if dict == nil || depth > maxDepth || len(t.pages) >= maxPages {
		t.broken, t.holes = true, t.holes || dict == nil && depth > 0
		return
	}
	at := from.inherit(t.objects, dict)
	kids, isNode := resolve(t.objects, dict["Kids"]).(types.Array)
	if !isNode {
		contents := dict["Contents"]
		t.holes = t.holes || contents != nil && resolve(t.objects, contents) == nil
		t.pages = append(t.pages, at.settled())
		return
	}
	if ref, ok := o.(types.IndirectRef); ok {
		if t.seen[ref] {
			t.broken = true
			return
		}
		t.seen[ref] = true
	}
	for _, kid := range kids {
		t.walk(kid, at, depth+1)
	}
}

func (p page) inherit(objects *model.XRefTable, dict types.Dict) page {
	p.dict = dict
	if resources := dict["Resources"]; resources != nil {
		p.resources = resources
	}
	if b, ok := boxOf(objects, dict["MediaBox"]); ok {
		p.media = b
	}
	if b, ok := boxOf(objects, dict["CropBox"]); ok {
		p.crop = b
	}
	if turn, ok := number(objects, dict["Rotate"]); ok {
		p.rotate = int(math.Mod(turn, 360))
	}
	return p
}

// settled gives the page a size and a turn that mean something.
func (p page) settled() page {
	if p.media.width() < 1 || p.media.height() < 1 {
		p.media, p.odd = a4, true
	}
	if p.crop == (box{}) {
		p.crop = p.media
	}
	if seen := p.crop.within(p.media); seen.width() >= 1 && seen.height() >= 1 {
		p.crop = seen
	} else {
		p.crop, p.odd = p.media, true
	}
	p.odd = p.odd || p.rotate%90 != 0
	p.rotate = quarters(p.rotate)
	return p
}

// quarters rounds a turn to quarter turns, from 0 to 270.
func quarters(degrees int) int {
	return (degrees + 45 + 720) / 90 * 90 % 360
}

// sheet is the size of the page once turned.
func (p page) sheet(turn int) Sheet {
	if (p.rotate+turn)%180 != 0 {
		return Sheet{p.crop.height(), p.crop.width()}
	}
	return Sheet{p.crop.width(), p.crop.height()}
}
