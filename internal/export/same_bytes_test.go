package export_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/jalon-app/jalon/internal/export"
	"github.com/jalon-app/jalon/internal/typst"
)

// TestTheSameDossierGivesTheSameBytes: in another child, on a machine of
// another country, with the documents asked in another order.
func TestTheSameDossierGivesTheSameBytes(t *testing.T) {
	first := map[string]papers{}
	eachPaper(t, func(_ *testing.T, c cast, _ string, _ []byte) { first[c.name] = printed[c.name] })
	for name, value := range map[string]string{"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "ar_EG.UTF-8", "SOURCE_DATE_EPOCH": "86400"} {
		t.Setenv(name, value)
	}
	other := typst.NewPress(typst.Options{})
	defer other.Close()
	list, err := casts()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range list {
		if c.name == "torture" {
			continue // long, and no different
		}
		again := c.print(t, other, slices.Reverse[[]export.Document])
		for _, name := range names(first[c.name]) {
			if !bytes.Equal(again[name], first[c.name][name]) {
				t.Errorf("%s: %s differs", c.name, name)
			}
		}
		if len(again) != len(first[c.name]) {
			t.Errorf("%s: %q, then %q", c.name, names(first[c.name]), names(again))
		}
	}
}
