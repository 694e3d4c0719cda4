package workbook

import "strings"

// Drawn tells whether something lies over the cells: pictures, shapes, or the
// check boxes of a form. Their place says what they mark, and is not read.
func (f *File) Drawn() bool {
	found := false
	f.Pkg.Range(func(name, _ any) bool {
		part, _ := name.(string)
		for _, prefix := range []string{"xl/drawings/drawing", "xl/ctrlProps/", "xl/activeX/"} {
			found = found || strings.HasPrefix(part, prefix)
		}
		return !found
	})
	return found
}
