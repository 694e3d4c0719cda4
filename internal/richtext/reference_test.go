package richtext_test

import (
	"strings"
	"testing"
	"time"

	"github.com/jalon-app/jalon/internal/racedetector"
	"github.com/jalon-app/jalon/internal/richtext"
)

func TestEveryReferenceHasItsOwnLine(t *testing.T) {
	source := `Un début,
![](vide.png) puis
![plein](plein.png) et [lien](a.md), puis
https://exemple.fr/nu et <https://exemple.fr/chevrons>

- liste
- ![](dans-la-liste.png)

| a | b |
|---|---|
| x | ![](tableau.png) |

> cité
> [fin](b.md)
`
	want := map[string]int{
		"vide.png": 2, "plein.png": 3, "a.md": 3, "https://exemple.fr/nu": 4, "https://exemple.fr/chevrons": 4,
		"dans-la-liste.png": 7, "tableau.png": 11, "b.md": 14,
	}
	doc, err := richtext.Parse(source)
	if err != nil {
		t.Fatal(err)
	}
	references := doc.References()
	if len(references) != len(want) {
		t.Errorf("got %d references, want %d", len(references), len(want))
	}
	for _, r := range references {
		if r.Line != want[r.Target] {
			t.Errorf("%s: line %d, want %d", r.Target, r.Line, want[r.Target])
		}
	}
}

func TestManyReferencesAreReadInTime(t *testing.T) {
	doc, err := richtext.Parse(strings.Repeat("![](a.png)\n\n", 80_000))
	if err != nil {
		t.Fatal(err)
	}
	begin := time.Now()
	if got := doc.References(); got[len(got)-1].Line != 159_999 {
		t.Errorf("last line: %d", got[len(got)-1].Line)
	}
	if spent := time.Since(begin); spent > 3*time.Second && !racedetector.On {
		t.Errorf("80,000 references took %v", spent)
	}
}
