package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/jalon-app/jalon/internal/app"
	"github.com/jalon-app/jalon/internal/racedetector"
	"github.com/jalon-app/jalon/internal/typst"
)

func TestMain(m *testing.M) {
	typst.Child()
	testscript.Main(m, map[string]func(){
		"jalon": func() { os.Exit(app.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts plays the command line end to end.
func TestScripts(t *testing.T) {
	examples, err := filepath.Abs("examples")
	if err != nil {
		t.Fatal(err)
	}
	cache := compiled(t)
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("EXAMPLES", examples)
			env.Setenv("JALON_CACHE", cache)
			env.Setenv("TESTDATA", filepath.Join(filepath.Dir(examples), "internal", "competency", "testdata"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code":   code,
			"unzip":  unzip,
			"sha256": verifyManifest,
		},
	})
}

// compiled is where the PDF engine keeps its compiled module: scripts have no
// home, and would each compile it anew.
func compiled(t *testing.T) string {
	t.Helper()
	base, err := os.UserCacheDir()
	if err != nil {
		return t.TempDir()
	}
	return filepath.Join(base, "jalon", "essais")
}

// unwatched skips what only starts other programs: the race detector would
// watch none of them, and wait for all.
func unwatched(t *testing.T) {
	t.Helper()
	if racedetector.On {
		t.Skip("starts programs that are not watched; the suite runs this without the race detector")
	}
}
