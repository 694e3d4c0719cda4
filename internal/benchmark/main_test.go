//go:build linux

package benchmark

import (
	"os"
	"testing"

	"github.com/jalon-app/jalon/internal/typst"
)

// TestMain lets this program be its own typesetting child.
func TestMain(m *testing.M) {
	typst.Child()
	os.Exit(m.Run())
}
