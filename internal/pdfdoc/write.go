package pdfdoc

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// writer writes pages and what they need, and nothing else of the document:
// neither script, nor attached file, nor metadata, nor date. The bytes of
// streams stay as they are. The library's own writer puts the date in.
type writer struct {
	objects *model.XRefTable
	out     bytes.Buffer
	offsets []int                     // by new number, from 1
	numbers map[types.IndirectRef]int // new number of what was there
	waiting []waiting
}

type waiting struct {
	number int
	object types.Object
}

// left are the keys that lead out of a page, or tell what a page does not need.
var left = map[string]bool{
	"Parent": true, "StructParent": true, "StructParents": true, "Metadata": true, "PieceInfo": true, "AA": true, "Thumb": true, "OPI": true,
}

var errTooDeep = errors.New("write pdf: objects within objects without end")

func newWriter(objects *model.XRefTable) *writer {
	w := &writer{objects: objects, numbers: map[types.IndirectRef]int{}}
	w.out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	w.offsets = make([]int, 2) // the catalog and the root of the pages
	return w
}

// add gives a new object its number.
func (w *writer) add(o types.Object) types.Object {
	w.offsets = append(w.offsets, 0)
	number := len(w.offsets)
	w.waiting = append(w.waiting, waiting{number, o})
	return own(number)
}

// own is a reference to an object of the document being written.
type own int

func (o own) Clone() types.Object { return o }
func (o own) String() string      { return o.PDFString() }
func (o own) PDFString() string   { return strconv.Itoa(int(o)) + " 0 R" }

// document writes the pages, turned clockwise.
func (w *writer) document(pages []page, turn int) ([]byte, error) {
	kids := types.Array{}
	for _, p := range pages {
		kids = append(kids, w.add(w.page(p, turn)))
	}
	catalog := types.Dict{"Type": types.Name("Catalog"), "Pages": own(2)}
	if old, err := w.objects.Catalog(); err == nil && old["OCProperties"] != nil {
		catalog["OCProperties"] = old["OCProperties"] // which layers one sees
	}
	root := types.Dict{"Type": types.Name("Pages"), "Kids": kids, "Count": types.Integer(len(kids))}
	w.waiting = append(w.waiting, waiting{1, catalog}, waiting{2, root})
	for len(w.waiting) > 0 {
		next := w.waiting[0]
		w.waiting = w.waiting[1:]
		if err := w.object(next.number, next.object); err != nil {
			return nil, err
		}
	}
	w.trailer()
	return w.out.Bytes(), nil
}

func (w *writer) page(p page, turn int) types.Dict {
	out := types.Dict{
		"Type": types.Name("Page"), "Parent": own(2), "MediaBox": p.media.array(), "CropBox": p.crop.array(),
		"Rotate": types.Integer((p.rotate + turn) % 360), "Resources": p.resources, "Contents": p.dict["Contents"],
	}
	for _, key := range []string{"Group", "UserUnit"} {
		if o := p.dict[key]; o != nil {
			out[key] = o
		}
	}
	if list := drawings(w.objects, p); len(list) > 0 {
		out["Resources"], out["Contents"] = flattened(w.objects, p, list, w.add)
	}
	if out["Resources"] == nil {
		out["Resources"] = types.Dict{}
	}
	return out
}

func (w *writer) object(number int, o types.Object) error {
	w.offsets[number-1] = w.out.Len()
	fmt.Fprintf(&w.out, "%d 0 obj\n", number)
	stream, isStream := o.(types.StreamDict)
	if isStream {
		dict := maps.Clone(stream.Dict)
		dict["Length"] = types.Integer(len(stream.Raw))
		delete(dict, "F") // bytes in another file
		o = dict
	}
	if err := w.value(o, 0); err != nil {
		return err
	}
	if isStream {
		w.out.WriteString("\nstream\n")
		w.out.Write(stream.Raw)
		w.out.WriteString("\nendstream")
	}
	w.out.WriteString("\nendobj\n")
	return nil
}

func (w *writer) value(o types.Object, depth int) error {
	if depth > 100 {
		return errTooDeep
	}
	switch o := o.(type) {
	case nil:
		w.out.WriteString("null")
	case types.Dict:
		return w.dict(o, depth)
	case types.Array:
		w.out.WriteByte('[')
		for _, item := range o {
			if err := w.value(item, depth+1); err != nil {
				return err
			}
			w.out.WriteByte(' ')
		}
		w.out.WriteByte(']')
	case types.IndirectRef:
		w.out.WriteString(w.reference(o))
	case types.Float:
		w.out.WriteString(decimal(float64(o)))
	default:
		w.out.WriteString(o.PDFString())
	}
	return nil
}

func (w *writer) dict(d types.Dict, depth int) error {
	w.out.WriteString("<<")
	for _, key := range slices.Sorted(maps.Keys(d)) {
		_, mine := d[key].(own)
		if left[key] && !mine {
			continue
		}
		w.out.WriteString("/" + types.EncodeName(key) + " ")
		if err := w.value(d[key], depth+1); err != nil {
			return err
		}
	}
	w.out.WriteString(">>")
	return nil
}

// reference numbers what is referred to, and puts it in the queue the first
// time. What is not there is null.
func (w *writer) reference(ref types.IndirectRef) string {
	number, known := w.numbers[ref]
	if !known {
		o := resolve(w.objects, ref)
		if o == nil {
			return "null"
		}
		number = int(w.add(o).(own))
		w.numbers[ref] = number
	}
	return own(number).PDFString()
}

func (w *writer) trailer() {
	at := w.out.Len()
	fmt.Fprintf(&w.out, "xref\n0 %d\n0000000000 65535 f \n", len(w.offsets)+1)
	for _, offset := range w.offsets {
		fmt.Fprintf(&w.out, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&w.out, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(w.offsets)+1, at)
}

func decimal(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
