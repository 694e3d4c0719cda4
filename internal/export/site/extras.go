package site

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

//go:embed all:assets
var assetFiles embed.FS

// entry is one thing the search finds. Its names are short: the index is read
// by phones.
type entry struct {
	Address string `json:"a"`
	Title   string `json:"t"`
	Place   string `json:"p"`
	Text    string `json:"x,omitempty"`
}

// extras writes what is not a page.
func (b *build) extras() error {
	if err := b.assets(); err != nil {
		return err
	}
	if err := b.searchIndex(); err != nil {
		return err
	}
	if b.shell.URL == "" {
		return nil
	}
	return b.robots()
}

// assets writes the style, the fonts and the scripts. Without the generated
// fonts the site is set in those of the reader's machine.
func (b *build) assets() error {
	entries, err := fs.ReadDir(assetFiles, "assets")
	if err != nil {
		return fmt.Errorf("list assets: %w", err)
	}
	for _, e := range entries {
		if e.IsDir() {
			continue
		}
		data, err := assetFiles.ReadFile(path.Join("assets", e.Name()))
		if err != nil {
			return fmt.Errorf("read asset: %w", err)
		}
		if err := b.put(path.Join("assets", e.Name()), data); err != nil {
			return err
		}
	}
	return b.fonts()
}

// fonts writes the fonts and their licence, when they were generated.
func (b *build) fonts() error {
	styles, err := assetFiles.ReadFile("assets/generated/polices.css")
	if err != nil {
		return b.put("assets/polices.css", []byte("/* Polices du système. */\n"))
	}
	licence, err := assetFiles.ReadFile("assets/generated/licence-polices.txt")
	if err != nil {
		return fmt.Errorf("read the licence of the fonts: %w", err)
	}
	if err := b.put("assets/licence-polices.txt", licence); err != nil {
		return err
	}
	return b.put("assets/polices.css", styles)
}

// searchIndex writes the index as a script: a page opened from a disk may not
// read a file in any other way.
func (b *build) searchIndex() error {
	var out bytes.Buffer
	out.WriteString("var JALON_INDEX = [\n")
	enc := json.NewEncoder(&out)
	first := true
	for _, entries := range b.index {
		for _, e := range entries {
			if !first {
				out.WriteByte(',')
			}
			first = false
			if err := enc.Encode(e); err != nil {
				return fmt.Errorf("encode search index: %w", err)
			}
		}
	}
	out.WriteString("];\n")
	return b.put("recherche.js", out.Bytes())
}

// robots writes the site map, and where to find it.
func (b *build) robots() error {
	var out strings.Builder
	out.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
	for _, j := range b.pages() {
		out.WriteString("  <url><loc>" + xmlText(b.shell.URL+strings.TrimSuffix(j.file, "index.html")) + "</loc></url>\n")
	}
	out.WriteString("</urlset>\n")
	if err := b.put("sitemap.xml", []byte(out.String())); err != nil {
		return err
	}
	return b.put("robots.txt", []byte("User-agent: *\nAllow: /\n\nSitemap: "+b.shell.URL+"sitemap.xml\n"))
}

var xmlReplacer = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func xmlText(s string) string { return xmlReplacer.Replace(s) }
