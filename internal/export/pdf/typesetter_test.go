package pdf

import (
	"os"
	"testing"

	"github.com/jalon-app/jalon/internal/typst"
)

// press serves every test of the package: a child is warm after the first.
var press *typst.Press

func TestMain(m *testing.M) {
	typst.Child()
	press = typst.NewPress(typst.Options{})
	code := m.Run()
	press.Close()
	os.Exit(code)
}

// typesetter is the engine that makes the PDFs of the tests.
func typesetter(testing.TB) typst.Typesetter { return press }

// Typesetter is typesetter, for the tests outside the package.
var Typesetter = typesetter
