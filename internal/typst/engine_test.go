package typst

import (
	"embed"
	"encoding/gob"
	"io"
	"strings"
	"testing"
)

// TestAProgramWithoutTheEngineSaysSo: built from the sources alone.
func TestAProgramWithoutTheEngineSaysSo(t *testing.T) {
	whole := assets
	defer func() { assets = whole }()
	assets = embed.FS{}
	w := &worker{dir: t.TempDir(), out: gob.NewEncoder(io.Discard)}
	for _, r := range []request{{Warm: true}, {Job: Job{Name: "essai.pdf", Main: "/a.typ"}}} {
		if answer := w.do(t.Context(), r); !strings.Contains(answer.Refusal, "sans le moteur des PDF") || answer.Failure != "" || answer.PDF != nil {
			t.Errorf("got %+v", answer)
		}
	}
}
