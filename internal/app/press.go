package app

import (
	"os"

	"github.com/jalon-app/jalon/internal/typst"
)

// newPress makes PDFs and shows how far its first start on a machine is.
func newPress(bar *progress, children int) *typst.Press {
	return typst.NewPress(typst.Options{Dir: os.Getenv("JALON_CACHE"), Children: children, Progress: bar.prepare})
}
