package richtext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// deepest is how many lists and quotations a printed text may nest. Typst
// refuses about eighteen, tables and templates counted; on paper, six already
// leave a narrow column.
const deepest = 6

// Nodes gives the text as a tree, for a document that is printed. It takes the
// decisions that HTML takes, from the same placement, whose Label and Level are
// of no use here. Its depth is bounded: a quotation or a list nested beyond
// reason is opened, its paragraphs stay.
func (d *Document) Nodes(p Placement) []Node {
	nodes := press(d.tree(p), 0)
	for i, n := range nodes {
		nodes[i].Long = wide(n)
	}
	return nodes
}

// wide tells a block with a word that may not fit a line. Code breaks its lines
// by itself.
func wide(n Node) bool {
	switch n.Kind {
	case Code:
		return false
	case Figure:
		return longest(Node{Text: n.Title}) > narrowest
	default:
		return longest(n) > narrowest
	}
}

// narrowest is how many letters the narrowest column of a page holds for sure.
const narrowest = 16

// press opens what is nested too deeply.
func press(nodes []Node, depth int) []Node {
	pressed := make([]Node, 0, len(nodes))
	for _, n := range nodes {
		switch n.Kind {
		case Quotation, Bullets, Numbers:
			if depth == deepest {
				pressed = append(pressed, opened(n.Children)...)
				continue
			}
			n.Children = press(n.Children, depth+1)
		case Item:
			n.Children = press(n.Children, depth)
		case Table:
			n.Children = rows(n.Children)
		case Figure:
		default:
			n = flat(n)
		}
		pressed = appendNode(pressed, n)
	}
	return pressed
}

// opened keeps the blocks of containers and drops the containers. It needs no
// bound of its own: the parser has one.
func opened(nodes []Node) []Node {
	var blocks []Node
	for i := 0; i < len(nodes); i++ {
		switch n := nodes[i]; {
		case n.Kind == Quotation || n.Kind == Bullets || n.Kind == Numbers || n.Kind == Item:
			blocks = append(blocks, opened(n.Children)...)
		case n.Inline():
			from := i
			for i+1 < len(nodes) && nodes[i+1].Inline() {
				i++
			}
			blocks = append(blocks, flat(Node{Kind: Paragraph, Children: nodes[from : i+1]}))
		default:
			blocks = append(blocks, press(nodes[i:i+1], deepest)...)
		}
	}
	return blocks
}

// Inline tells what stands inside a line.
func (n Node) Inline() bool {
	switch n.Kind {
	case Words, Emphasis, Strong, Struck, CodeSpan, Link, Image, Withheld, Task, Break:
		return true
	default:
		return false
	}
}

// flat bounds the depth of inline content: a style already in force is not set
// again, so that there are never more levels than styles.
func flat(n Node, set ...Kind) Node {
	if n.Kind == Words {
		n.Text = collapsed(n.Text)
		return n
	}
	if n.Inline() {
		set = append(set[:len(set):len(set)], n.Kind)
	}
	children := make([]Node, 0, len(n.Children))
	for _, child := range n.Children {
		child = flat(child, set...)
		if len(child.Children) > 0 && within(child.Kind, set) {
			for _, grandchild := range child.Children {
				children = appendNode(children, grandchild)
			}
			continue
		}
		children = appendNode(children, child)
	}
	n.Children = children
	return n
}

func within(kind Kind, set []Kind) bool {
	for _, k := range set {
		if k == kind {
			return true
		}
	}
	return false
}

// collapsed makes one space of several, as a browser does and Typst does not.
func collapsed(words string) string {
	if !strings.Contains(words, "  ") && !strings.ContainsAny(words, "\t\n\r\f\v") {
		return words
	}
	var out strings.Builder
	space := false
	for _, r := range words {
		blank := r == ' ' || '\t' <= r && r <= '\r'
		if blank && !space {
			out.WriteByte(' ')
		}
		if space = blank; !blank {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// A page holds about fifty lines of ninety signs. A row that may need half of
// it, with the head above it, must be allowed to go on overleaf; so must a head
// that leaves little room below it, which is then not repeated.
const (
	lineSigns = 90
	tallRow   = 25
	tallHead  = 8
	imageRoom = 10 * lineSigns
)

// rows notes what does not fit a share of the page: a tall row, a long word.
func rows(nodes []Node) []Node {
	pressed := make([]Node, len(nodes))
	head := 0
	for i, row := range nodes {
		share, lines := max(4, lineSigns/max(1, len(row.Children))), 0
		cells := make([]Node, len(row.Children))
		for j, cell := range row.Children {
			cell = flat(cell)
			cell.Long = longest(cell) > share/2
			lines = max(lines, signs(cell)/share)
			cells[j] = cell
		}
		if row.Head {
			row.Tall = lines > tallHead
			head = min(lines, tallHead)
		} else {
			row.Tall = lines+head > tallRow
		}
		row.Children = cells
		pressed[i] = row
	}
	return pressed
}

// longest counts the letters of the longest word, styles apart: « **a**b » is
// one word. An image is longer than any.
func longest(n Node) int {
	most, word := 0, 0
	var read func(Node)
	read = func(n Node) {
		if n.Kind == Image {
			most = imageRoom
		}
		for _, r := range n.Text {
			if word++; unicode.IsSpace(r) {
				word = 0
			}
			most = max(most, word)
		}
		for _, child := range n.Children {
			read(child)
		}
	}
	read(n)
	return most
}

// signs is the room a piece of text takes, in letters.
func signs(n Node) int {
	if n.Kind == Image {
		return imageRoom
	}
	count := utf8.RuneCountInString(n.Text)
	for _, child := range n.Children {
		count += signs(child)
	}
	return count
}
