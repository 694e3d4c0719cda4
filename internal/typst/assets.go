package typst

import (
	"embed"
	"fmt"
	"io/fs"
	"runtime/debug"
	"strings"

	"github.com/jalon-app/jalon/internal/fault"
)

//go:embed all:assets
var assets embed.FS

const generated = "assets/generated"

// wasm is Typst's compiler.
func wasm() ([]byte, error) {
	code, err := assets.ReadFile(generated + "/typst.wasm")
	if err != nil {
		return nil, fault.Invalidf("Ce programme a été fabriqué sans le moteur des PDF : refaites-le avec « make build ».")
	}
	return code, nil
}

const runtimeModule = "github.com/tetratelabs/wazero"

// release names the compiler and what runs it: what is kept on disk for one
// pair serves no other.
func release() string {
	compiler, runtime := "?", "dev"
	if name, err := assets.ReadFile(generated + "/typst.version"); err == nil {
		compiler = strings.TrimSpace(string(name))
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, dependency := range info.Deps {
			if dependency.Path == runtimeModule {
				runtime = dependency.Version
			}
		}
	}
	return compiler + "-" + runtime
}

// fonts are the faces every document may use, in order of name.
func fonts() ([][]byte, error) {
	names, err := fs.Glob(assets, generated+"/*.ttf")
	if err != nil {
		return nil, fmt.Errorf("list fonts: %w", err)
	}
	var faces [][]byte
	for _, name := range names {
		face, err := assets.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read font: %w", err)
		}
		faces = append(faces, face)
	}
	return faces, nil
}
