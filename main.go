// Command jalon checks and builds the dossier numérique of a BTS SIO candidate.
package main

import (
	"os"

	"github.com/jalon-app/jalon/internal/app"
	"github.com/jalon-app/jalon/internal/typst"
)

func main() {
	typst.Child()
	app.Tune()
	os.Exit(app.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
