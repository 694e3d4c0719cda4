package main

import (
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jalon-app/jalon/internal/richtext"
)

// TestEveryLinkOfTheDocsLeadsSomewhere follows the relative links of the
// project's own Markdown.
func TestEveryLinkOfTheDocsLeadsSomewhere(t *testing.T) {
	files := 0
	for _, root := range []string{"README.md", "CONTRIBUTING.md", "docs", "frameworks"} {
		err := filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
			if err == nil && !e.IsDir() && strings.HasSuffix(name, ".md") {
				files++
				checkLinks(t, name)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if files < 8 {
		t.Errorf("only %d documents were read", files)
	}
}

func checkLinks(t *testing.T, name string) {
	source, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := richtext.Parse(string(source))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for _, ref := range doc.References() {
		target, err := url.Parse(ref.Target)
		if err != nil || target.IsAbs() || target.Path == "" {
			continue
		}
		if _, err := os.Stat(filepath.Join(filepath.Dir(name), filepath.FromSlash(target.Path))); err != nil {
			t.Errorf("%s:%d: the link %q leads nowhere", name, ref.Line, ref.Target)
		}
	}
}
