// Package richtext reads the Markdown people write, once, into a syntax tree,
// and renders it: safe HTML here, other markups elsewhere from the same tree.
// Raw HTML is never passed on. It knows no dossier.
package richtext

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/jalon-app/jalon/internal/fault"
)

// Bounds of one text.
const (
	MaxBytes = 1 << 20
	MaxDepth = 64
)

// markdown is CommonMark with tables, strikethrough, task lists and bare
// links; every heading gets an anchor.
var markdown = goldmark.New(
	goldmark.WithExtensions(extension.GFM),
	goldmark.WithParserOptions(parser.WithAutoHeadingID()),
)

// Document is a parsed text.
type Document struct {
	Source []byte
	Root   ast.Node

	anchors map[string]bool
	lines   lines
}

// Parse reads a text. It refuses what is too long or too deeply nested, before
// the parser has to suffer it.
func Parse(source string) (*Document, error) {
	if len(source) > MaxBytes {
		return nil, fault.Invalidf("Le texte pèse %d Kio ; la limite est de %d Kio.", len(source)>>10, MaxBytes>>10)
	}
	if err := bounded(source); err != nil {
		return nil, err
	}
	src := []byte(source)
	ids := newAnchors()
	root := markdown.Parser().Parse(text.NewReader(src), parser.WithContext(parser.NewContext(parser.WithIDs(ids))))
	return &Document{src, root, ids.used, newLines(src)}, nil
}
