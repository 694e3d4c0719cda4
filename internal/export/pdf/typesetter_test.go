package pdf

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

// typesetter is what the tests of this package print with.
func typesetter(t testing.TB) typst.Typesetter {
	t.Helper()
	command := os.Getenv("JALON_TYPST_PREVIEW")
	if command == "" {
		t.Skip("JALON_TYPST_PREVIEW is not set")
	}
	return preview{command, t.TempDir()}
}

// preview runs « command directory out.pdf », which typesets /main.typ.
type preview struct{ command, room string }

func (p preview) Typeset(ctx context.Context, j typst.Job) ([]byte, error) {
	dir, err := os.MkdirTemp(p.room, "job")
	if err != nil {
		return nil, err
	}
	for name, content := range j.Files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o750); err != nil {
			return nil, err
		}
		if err := os.WriteFile(file, content, 0o600); err != nil {
			return nil, err
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "main.typ"), j.Files[j.Main], 0o600); err != nil {
		return nil, err
	}
	out := filepath.Join(dir, "out.pdf")
	said, err := exec.CommandContext(ctx, p.command, dir, out).CombinedOutput()
	if err != nil || strings.Contains(string(said), "ERR ") {
		return nil, fmt.Errorf("typeset %s: %v\n%s", j.Name, err, said)
	}
	return os.ReadFile(out)
}
