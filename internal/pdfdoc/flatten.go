package pdfdoc

import (
	"fmt"
	"math"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// drawn is what an annotation adds to its page.
type drawn struct {
	form   types.StreamDict
	placed matrix
}

// drawings draws the annotations of a page: fields filled in, stamps, notes
// typed over a scan. A typesetter takes the content of a page and leaves them.
func drawings(objects *model.XRefTable, p page) []drawn {
	var list []drawn
	for _, a := range annotations(objects, p) {
		rect, ok := boxOf(objects, a["Rect"])
		if !ok {
			continue
		}
		form, ok := resolve(objects, appearance(objects, a)).(types.StreamDict)
		if !ok {
			if form, ok = written(objects, a, rect); !ok {
				continue
			}
		}
		if placed, ok := place(objects, form, rect); ok {
			list = append(list, drawn{formOf(objects, form), placed})
		}
	}
	return list
}

// formOf completes an appearance: some writers leave out what makes a stream
// a form, or count on the fonts of the whole document.
func formOf(objects *model.XRefTable, s types.StreamDict) types.StreamDict {
	dict := types.Dict{}
	for key, o := range s.Dict {
		dict[key] = o
	}
	dict["Type"], dict["Subtype"] = types.Name("XObject"), types.Name("Form")
	if dict["Resources"] == nil {
		if shared := acroForm(objects)["DR"]; shared != nil {
			dict["Resources"] = shared
		}
	}
	s.Dict = dict
	return s
}

func acroForm(objects *model.XRefTable) types.Dict {
	catalog, err := objects.Catalog()
	if err != nil {
		return nil
	}
	return dictOf(objects, catalog["AcroForm"])
}

// place finds how a form comes to lie in the rectangle of its annotation (ISO
// 32000-1, 12.5.5): its box, turned by its own matrix, is stretched to it.
func place(objects *model.XRefTable, form types.StreamDict, rect box) (matrix, bool) {
	b, ok := boxOf(objects, form.Dict["BBox"])
	if !ok {
		return matrix{}, false
	}
	own := matrix{1, 0, 0, 1, 0, 0}
	if n, ok := numbers(objects, form.Dict["Matrix"], 6); ok {
		own = matrix(n)
	}
	lies := own.bounds(b)
	if lies.width() < 1e-6 || lies.height() < 1e-6 {
		return matrix{}, false
	}
	sx, sy := rect.width()/lies.width(), rect.height()/lies.height()
	return matrix{sx, 0, 0, sy, rect.left - lies.left*sx, rect.bottom - lies.bottom*sy}, true
}

// matrix is a transformation as PDF writes it.
type matrix [6]float64

func (m matrix) bounds(b box) box {
	out := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, x := range []float64{b.left, b.right} {
		for _, y := range []float64{b.bottom, b.top} {
			tx, ty := m[0]*x+m[2]*y+m[4], m[1]*x+m[3]*y+m[5]
			out = box{min(out.left, tx), min(out.bottom, ty), max(out.right, tx), max(out.top, ty)}
		}
	}
	return out
}

// flattened gives the page the resources and the content that draw the list.
func flattened(objects *model.XRefTable, p page, list []drawn, add func(types.Object) types.Object) (resources, contents types.Object) {
	forms := types.Dict{}
	old := dictOf(objects, p.resources)
	for name, o := range dictOf(objects, old["XObject"]) {
		forms[name] = o
	}
	var marks strings.Builder
	marks.WriteString("\nQ\n")
	for i, d := range list {
		name := fmt.Sprintf("Jalon%d", i)
		forms[name] = add(d.form)
		fmt.Fprintf(&marks, "q %s cm /%s Do Q\n", d.placed, name)
	}
	all := types.Dict{}
	for key, o := range old {
		all[key] = o
	}
	all["XObject"] = forms
	parts := types.Array{add(content("q\n"))}
	switch c := resolve(objects, p.dict["Contents"]).(type) {
	case types.Array:
		parts = append(parts, c...)
	case types.StreamDict:
		parts = append(parts, p.dict["Contents"])
	}
	return all, append(parts, add(content(marks.String())))
}

func (m matrix) String() string {
	var out []string
	for _, n := range m {
		out = append(out, decimal(n))
	}
	return strings.Join(out, " ")
}

func content(s string) types.StreamDict {
	return types.StreamDict{Dict: types.Dict{}, Raw: []byte(s)}
}
