package richtext

import "encoding/json"

// Kind is what a node is.
type Kind string

// The kinds of nodes. A container of blocks may hold inline nodes too: the
// items of a tight list have no paragraphs.
const (
	Words     Kind = ""     // Text, already typeset; a bare string in JSON
	Paragraph Kind = "p"    // Children
	Heading   Kind = "h"    // Level, Anchor, Children
	Quotation Kind = "q"    // Children
	Bullets   Kind = "ul"   // Tight, Children are Item
	Numbers   Kind = "ol"   // Tight, Start, Children are Item
	Item      Kind = "li"   // Children
	Rule      Kind = "hr"   //
	Code      Kind = "pre"  // Text as typed, Language
	Markup    Kind = "html" // Text: raw HTML, to be shown as it is
	Table     Kind = "tab"  // Children are Row
	Row       Kind = "row"  // Head, Tall, Children are Cell
	Cell      Kind = "cell" // Align, Long, Children
	Figure    Kind = "fig"  // Children is one Image, Title its caption
	Image     Kind = "img"  // Source, Alternative, Width, Height
	Emphasis  Kind = "em"   // Children
	Strong    Kind = "b"    // Children
	Struck    Kind = "s"    // Children
	CodeSpan  Kind = "code" // Text as typed
	Link      Kind = "a"    // Href, Title, Children
	Withheld  Kind = "no"   // Text: what is said instead of what is not shown
	Task      Kind = "task" // Done
	Break     Kind = "br"   //
)

// Node is a piece of a text once everything is decided: what is withheld, where
// links lead, how words are spaced. What draws nodes only draws. In JSON a node
// is an object, or a bare string when it is words alone:
//
//	{"t":"p","c":["Un ",{"t":"b","c":["mot"]}," !"]}
type Node struct {
	Kind        Kind   `json:"t"`
	Text        string `json:"x,omitempty"`
	Children    []Node `json:"c,omitempty"`
	Level       int    `json:"level,omitempty"` // 1 for the highest headings of the text
	Anchor      string `json:"id,omitempty"`
	Href        string `json:"href,omitempty"` // percent-encoded; « # » and an anchor inside the page
	Title       string `json:"title,omitempty"`
	Source      string `json:"src,omitempty"`
	Alternative string `json:"alt,omitempty"`
	Width       int    `json:"w,omitempty"` // pixels
	Height      int    `json:"h,omitempty"`
	Language    string `json:"lang,omitempty"`
	Align       string `json:"align,omitempty"` // « right », « center », empty for the start of the line
	Start       *int   `json:"start,omitempty"` // nil: from one
	Tight       bool   `json:"tight,omitempty"`
	Head        bool   `json:"head,omitempty"`
	Tall        bool   `json:"tall,omitempty"` // may need more than a page: only set by Nodes
	Long        bool   `json:"long,omitempty"` // a block of the text, or a cell, that holds what may be wider than its column: only set by Nodes
	Done        bool   `json:"done,omitempty"`
}

// MarshalJSON keeps long texts light: most nodes are words.
func (n Node) MarshalJSON() ([]byte, error) {
	if n.Kind == Words {
		return json.Marshal(n.Text)
	}
	type object Node // without this method
	return json.Marshal(object(n))
}

// appendNode merges neighbouring words, so that what draws them sees whole
// ones.
func appendNode(nodes []Node, n Node) []Node {
	if n.Kind == Words {
		if n.Text == "" {
			return nodes
		}
		if last := len(nodes) - 1; last >= 0 && nodes[last].Kind == Words {
			nodes[last].Text += n.Text
			return nodes
		}
	}
	return append(nodes, n)
}
