package pdfdoc

import (
	"math"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
	"pgregory.net/rapid"
)

// Whatever its box and its own matrix, a form fills the rectangle of its
// annotation, and nothing beside it.
func TestAFormFillsItsRectangle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := func(name string, low, high float64) float64 { return rapid.Float64Range(low, high).Draw(t, name) }
		bbox := box{n("x", -50, 50), n("y", -50, 50), n("x2", 51, 400), n("y2", 51, 400)}
		rect := box{n("left", 0, 200), n("bottom", 0, 200), n("right", 201, 600), n("top", 201, 800)}
		angle, scale := n("angle", 0, 2*math.Pi), n("scale", 0.1, 3)
		c, s := math.Cos(angle)*scale, math.Sin(angle)*scale
		own := matrix{c, s, -s, c, n("e", -100, 100), n("f", -100, 100)}
		form := types.StreamDict{Dict: types.Dict{"BBox": bbox.array(), "Matrix": types.Array{}}}
		for _, v := range own {
			form.Dict["Matrix"] = append(form.Dict["Matrix"].(types.Array), types.Float(v))
		}
		placed, ok := place(nil, form, rect)
		if !ok {
			t.Fatal("not placed")
		}
		got := placed.bounds(own.bounds(bbox))
		for i, d := range []float64{got.left - rect.left, got.bottom - rect.bottom, got.right - rect.right, got.top - rect.top} {
			if math.Abs(d) > 1e-6 {
				t.Errorf("side %d: %v, want %v", i, got, rect)
			}
		}
	})
}

func TestATurnIsRounded(t *testing.T) {
	for degrees, want := range map[int]int{0: 0, 90: 90, -90: 270, 44: 0, 46: 90, 359: 0, -1: 0, 180: 180, -180: 180} {
		if got := quarters(degrees); got != want {
			t.Errorf("%d: got %d, want %d", degrees, got, want)
		}
	}
}
