package pdf_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jalon-app/jalon/internal/typst"
)

// typesetter is the engine the tests print with.
func typesetter(t testing.TB) typst.Typesetter {
	t.Helper()
	command := os.Getenv("JALON_TYPST_PREVIEW")
	if command == "" {
		t.Skip("JALON_TYPST_PREVIEW names no command that typesets a folder")
	}
	return preview(command)
}

// preview runs a command with a folder that holds main.typ, and the PDF to
// write.
type preview string

func (p preview) Typeset(ctx context.Context, j typst.Job) ([]byte, error) {
	dir, err := os.MkdirTemp("", "jalon-pdf-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	for name, data := range j.Files {
		file := filepath.Join(dir, filepath.FromSlash(strings.TrimPrefix(name, "/")))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return nil, err
		}
		if err := os.WriteFile(file, data, 0o644); err != nil {
			return nil, err
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "main.typ"), j.Files[j.Main], 0o644); err != nil {
		return nil, err
	}
	out := filepath.Join(dir, "out.pdf")
	if said, err := exec.CommandContext(ctx, string(p), dir, out).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("typeset %s: %w\n%s", j.Name, err, said)
	}
	return os.ReadFile(out)
}
