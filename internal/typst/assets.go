package typst

import (
	"embed"
	"fmt"
	"io/fs"
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

// release names the compiler: what is kept on disk for one serves no other.
func release() string {
	name, err := assets.ReadFile(generated + "/typst.version")
	if err != nil {
		return "inconnue"
	}
	return strings.TrimSpace(string(name))
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
