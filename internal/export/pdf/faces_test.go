package pdf

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"golang.org/x/image/font/sfnt"
)

// faces are those that documents are printed with.
var faces = sync.OnceValues(func() (found []*sfnt.Font, err error) {
	files, err := filepath.Glob("../../typst/assets/generated/*.ttf")
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		face, err := sfnt.Parse(data)
		if err != nil {
			return nil, err
		}
		found = append(found, face)
	}
	return found, nil
})

// faceless tells a sign that no face has. It shows as a box, but several boxes
// in a row are not read back as what they stand for.
func faceless(t testing.TB, r rune) bool {
	t.Helper()
	found, err := faces()
	if err != nil || len(found) == 0 {
		t.Fatalf("no faces: %v", err)
	}
	for _, face := range found {
		if glyph, _ := face.GlyphIndex(nil, r); glyph != 0 {
			return false
		}
	}
	return true
}
