package pdfdoc

import (
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Flags of an annotation and of a field (ISO 32000-1, tables 165 and 221).
const (
	flagHidden   = 1 << 1
	flagNoView   = 1 << 5
	flagReadOnly = 1 << 0
)

// maxAnnotations bounds what is drawn on one page.
const maxAnnotations = 2_000

// annotations lists what a page carries and a screen would show.
func annotations(objects *model.XRefTable, p page) []types.Dict {
	array, _ := resolve(objects, p.dict["Annots"]).(types.Array)
	var shown []types.Dict
	for _, o := range array[:min(len(array), maxAnnotations)] {
		a := dictOf(objects, o)
		switch subtype, _ := resolve(objects, a["Subtype"]).(types.Name); {
		case a == nil || subtype == "Popup" || subtype == "Link":
		case integer(objects, a["F"])&(flagHidden|flagNoView) != 0:
		default:
			shown = append(shown, a)
		}
	}
	return shown
}

// inherited looks for a key of a field, then of the fields it is part of.
func inherited(objects *model.XRefTable, field types.Dict, key string) types.Object {
	for range maxDepth {
		if o := resolve(objects, field[key]); o != nil {
			return o
		}
		if field = dictOf(objects, field["Parent"]); field == nil {
			return nil
		}
	}
	return nil
}

// unfilled tells a text field the person was to fill and has not.
func unfilled(objects *model.XRefTable, a types.Dict) bool {
	if kind, _ := inherited(objects, a, "FT").(types.Name); kind != "Tx" {
		return false
	}
	flags, _ := inherited(objects, a, "Ff").(types.Integer)
	return int(flags)&flagReadOnly == 0 && value(objects, a) == ""
}

// value is the text of a field.
func value(objects *model.XRefTable, a types.Dict) string {
	text, err := objects.DereferenceText(inherited(objects, a, "V"))
	if err != nil {
		return ""
	}
	return text
}

// appearance finds what is drawn for an annotation: a stream, in the state it
// is in. None is nil.
func appearance(objects *model.XRefTable, a types.Dict) types.Object {
	normal := dictOf(objects, a["AP"])["N"]
	switch n := resolve(objects, normal).(type) {
	case types.StreamDict:
		return normal
	case types.Dict:
		state, ok := resolve(objects, a["AS"]).(types.Name)
		if !ok {
			state, _ = inherited(objects, a, "V").(types.Name)
		}
		if _, ok := resolve(objects, n[string(state)]).(types.StreamDict); ok {
			return n[string(state)]
		}
	}
	return nil
}
