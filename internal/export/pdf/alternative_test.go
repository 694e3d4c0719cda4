package pdf

import (
	"slices"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// TestAlternativesAreWhatWasTyped reads them in the structure of the file,
// where no page shows them.
func TestAlternativesAreWhatWasTyped(t *testing.T) {
	var p proof
	var want []string
	for _, s := range typstCode {
		if strings.TrimSpace(s) == "" {
			continue
		}
		p.Pages = append(p.Pages, proofPage{Nodes: nodes(t, "![a "+literal(s)+" b](a.png)")})
		want = append(want, visible(t, "a "+s+" b"))
	}
	got := alternatives(t, printed(t, p))
	for i := range got {
		got[i] = visible(t, got[i])
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func alternatives(t *testing.T, file string) (found []string) {
	ctx, err := api.ReadContextFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range ctx.Table {
		d, ok := entry.Object.(types.Dict)
		if !ok || d.NameEntry("S") == nil || *d.NameEntry("S") != "Figure" {
			continue
		}
		alternative, err := types.StringOrHexLiteral(d["Alt"])
		if err != nil || alternative == nil {
			t.Fatalf("a figure without alternative: %v, %v", d, err)
		}
		found = append(found, *alternative)
	}
	return found
}
