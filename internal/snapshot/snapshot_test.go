package snapshot_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/folder"
	"github.com/jalon-app/jalon/internal/snapshot"
)

func TestTheCanonicalJSONHoldsTheWholeDossier(t *testing.T) {
	for _, name := range []string{"ines-delaunay-sisr", "malo-kervella-slam"} {
		f, err := folder.Read(os.DirFS("../../examples/"+name), competency.NewLibrary(frameworks.Files))
		if err != nil {
			t.Fatal(err)
		}
		data, err := f.Dossier.JSON()
		if err != nil {
			t.Fatal(err)
		}
		again, err := snapshot.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(*again, f.Dossier) {
			t.Errorf("%s is not the same once read back", name)
		}
		first, _ := f.Dossier.Hash()
		if second, _ := again.Hash(); first != second || len(first) != 64 {
			t.Errorf("%s: %s then %s", name, first, second)
		}
	}
}

func TestAForeignJSONIsRefused(t *testing.T) {
	for _, data := range []string{`{`, `{"format": 99}`, `{"format": 1, "note": 20}`} {
		if _, err := snapshot.Parse([]byte(data)); err == nil {
			t.Errorf("%s was accepted", data)
		}
	}
}

func TestATextHasOneForm(t *testing.T) {
	for from, want := range map[string]string{
		"a\r\nb\rc": "a\nb\nc", "e\u0301": "é", "\n \n  code\n\n": "  code", "a\x00b\u2028c\ufeff": "abc", "\t": "",
	} {
		if got := snapshot.CanonicalText(from); got != want {
			t.Errorf("%q gives %q, want %q", from, got, want)
		}
	}
	if got := snapshot.CanonicalText("a\xff"); !strings.Contains(got, "\uFFFD") {
		t.Errorf("got %q", got)
	}
}
