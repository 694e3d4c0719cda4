package pdfdoc

import (
	"math"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// resolve follows a reference; what is not there is null.
func resolve(objects *model.XRefTable, o types.Object) types.Object {
	for range maxDepth {
		ref, ok := o.(types.IndirectRef)
		if !ok {
			return o
		}
		next, err := objects.Dereference(ref)
		if err != nil {
			return nil
		}
		o = next
	}
	return nil
}

// dictOf gives a dictionary, or that of a stream.
func dictOf(objects *model.XRefTable, o types.Object) types.Dict {
	switch o := resolve(objects, o).(type) {
	case types.Dict:
		return o
	case types.StreamDict:
		return o.Dict
	}
	return nil
}

func number(objects *model.XRefTable, o types.Object) (float64, bool) {
	switch o := resolve(objects, o).(type) {
	case types.Integer:
		return float64(o), true
	case types.Float:
		return float64(o), !math.IsNaN(float64(o)) && !math.IsInf(float64(o), 0)
	}
	return 0, false
}

// integer reads a number of flags.
func integer(objects *model.XRefTable, o types.Object) int {
	n, _ := resolve(objects, o).(types.Integer)
	return int(n)
}

// numbers reads exactly n of them.
func numbers(objects *model.XRefTable, o types.Object, n int) ([]float64, bool) {
	array, ok := resolve(objects, o).(types.Array)
	if !ok || len(array) < n {
		return nil, false
	}
	out := make([]float64, n)
	for i := range out {
		if out[i], ok = number(objects, array[i]); !ok || math.Abs(out[i]) > 1e6 {
			return nil, false
		}
	}
	return out, true
}

// box is a rectangle, its lower left corner first.
type box struct{ left, bottom, right, top float64 }

func boxOf(objects *model.XRefTable, o types.Object) (box, bool) {
	n, ok := numbers(objects, o, 4)
	if !ok {
		return box{}, false
	}
	return box{min(n[0], n[2]), min(n[1], n[3]), max(n[0], n[2]), max(n[1], n[3])}, true
}

func (b box) width() float64  { return b.right - b.left }
func (b box) height() float64 { return b.top - b.bottom }

func (b box) within(o box) box {
	return box{max(b.left, o.left), max(b.bottom, o.bottom), min(b.right, o.right), min(b.top, o.top)}
}

func (b box) array() types.Array {
	return types.Array{types.Float(b.left), types.Float(b.bottom), types.Float(b.right), types.Float(b.top)}
}
