package app

import (
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/jalon-app/jalon/internal/competency"
)

// version is set by the release build.
var version = "en développement"

type aboutCommand struct{}

func (aboutCommand) Run(s streams, library *competency.Library) error {
	shown := version
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" && shown == "en développement" {
		shown = info.Main.Version
	}
	_, err := fmt.Fprintf(s.out, "jalon %s\nréférentiels : %s\n", shown, strings.Join(library.Codes(), ", "))
	return err
}
