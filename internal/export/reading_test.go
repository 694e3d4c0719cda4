package export_test

import (
	"encoding/hex"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// reading takes the text of a page out of its content, by marked content: no
// tool at hand gives it in the order of the structure without losing what
// stands in a nested span.
type reading struct {
	fonts map[string]map[uint16]string // by resource name, what each code means
}

func newReading(s *structure, resources types.Dict) reading {
	r := reading{fonts: map[string]map[uint16]string{}}
	fonts, _ := s.resolve(resources["Font"]).(types.Dict)
	for name, reference := range fonts {
		font, _ := s.resolve(reference).(types.Dict)
		stream, _, err := s.context.DereferenceStreamDict(font["ToUnicode"])
		if err == nil && stream != nil && stream.Decode() == nil {
			r.fonts[name] = meanings(string(stream.Content))
		}
	}
	return r
}

var (
	cmapPart  = regexp.MustCompile(`(?s)beginbf(char|range)(.*?)endbf`)
	cmapChar  = regexp.MustCompile(`<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>`)
	cmapRange = regexp.MustCompile(`<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>`)
)

// meanings reads a ToUnicode map (ISO 32000-1, 9.10.3).
func meanings(cmap string) map[uint16]string {
	found := map[uint16]string{}
	for _, section := range cmapPart.FindAllStringSubmatch(cmap, -1) {
		if section[1] == "char" {
			for _, m := range cmapChar.FindAllStringSubmatch(section[2], -1) {
				found[code(m[1])] = utf16Words(m[2])
			}
			continue
		}
		for _, m := range cmapRange.FindAllStringSubmatch(section[2], -1) {
			first := []rune(utf16Words(m[3]))
			for n := code(m[1]); n <= code(m[2]) && len(first) == 1; n++ {
				found[n] = string(first[0] + rune(n-code(m[1])))
			}
		}
	}
	return found
}

func code(digits string) uint16 {
	n, _ := strconv.ParseUint(digits, 16, 16)
	return uint16(n)
}

func utf16Words(digits string) string {
	data, _ := hex.DecodeString(digits)
	units := make([]uint16, 0, len(data)/2)
	for i := 0; i+1 < len(data); i += 2 {
		units = append(units, uint16(data[i])<<8|uint16(data[i+1]))
	}
	if len(units) > 0 && units[0] == 0xFEFF {
		units = units[1:]
	}
	return string(utf16.Decode(units))
}

// token is an array, a dictionary's mark, a string of digits, a name or an
// operator.
var token = regexp.MustCompile(`^(?:<<|>>|\[|\]|<[0-9A-Fa-f\s]*>|/[^\s<>\[\]()/]*|[^\s<>\[\]()/]+)`)

// tokens cuts the content of a page. Strings may hold parentheses that match.
func tokens(content string) (found []string) {
	for content = strings.TrimSpace(content); content != ""; content = strings.TrimSpace(content) {
		size := len(token.FindString(content))
		if content[0] == '(' {
			size = literalSize(content)
		}
		size = max(1, size)
		found, content = append(found, content[:size]), content[size:]
	}
	return found
}

func literalSize(content string) int {
	depth := 0
	for i := 0; i < len(content); i++ {
		switch content[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return len(content)
}

// span is a marked content that is open.
type span struct {
	id     int // -1 when it is none of its own
	actual bool
}

// softHyphen stands where a word was cut.
const softHyphen = "\u00ad"

// walker goes through the content of a page.
type walker struct {
	reading
	font    map[uint16]string
	open    []span
	texts   map[int]string
	strings []string // since the last operator
	names   []string
	id      int
	actual  *string
}

// marked is the text of each marked content. A nested span that says what it
// stands for is read as that; a soft hyphen is not read.
func (r reading) marked(content []byte) map[int]string {
	w := &walker{reading: r, texts: map[int]string{}, id: -1}
	list := tokens(string(content))
	for i, word := range list {
		switch {
		case word == "/MCID":
			w.id, _ = strconv.Atoi(list[i+1])
		case word == "/ActualText":
			words := w.unescaped(list[i+1])
			w.actual = &words
		case strings.HasPrefix(word, "/"):
			w.names = append(w.names, word[1:])
		case strings.HasPrefix(word, "<") && word != "<<" || strings.HasPrefix(word, "("):
			w.strings = append(w.strings, word)
		default:
			w.operator(word)
		}
	}
	return w.texts
}

func (w *walker) unescaped(literal string) string {
	if strings.HasPrefix(literal, "<") {
		return utf16Words(literal[1 : len(literal)-1])
	}
	data := raw(literal)
	if strings.HasPrefix(data, "\xfe\xff") {
		return utf16Words(hex.EncodeToString([]byte(data)))
	}
	return data
}

func (w *walker) operator(name string) {
	switch name {
	case "BDC", "BMC":
		w.begin()
	case "EMC":
		if len(w.open) > 0 {
			w.open = w.open[:len(w.open)-1]
		}
	case "Tf":
		if len(w.names) > 0 {
			w.font = w.fonts[w.names[len(w.names)-1]]
		}
	case "Tj", "TJ":
		for _, s := range w.strings {
			w.show(s)
		}
	case "[", "]", "<<", ">>":
		return
	default:
		if name[0] < 'A' {
			return // a number, or the two operators that draw text on a new line, which Typst does not use
		}
	}
	w.strings, w.names = nil, nil
}

func (w *walker) begin() {
	if w.id >= 0 {
		w.texts[w.id] += "" // known even if it says nothing
	}
	w.open = append(w.open, span{w.id, w.actual != nil})
	if w.actual != nil {
		w.say(strings.ReplaceAll(*w.actual, softHyphen, ""))
	}
	w.id, w.actual = -1, nil
}

// current is the marked content of the tags; inside a span that says what it
// stands for, what is drawn is not read.
func (w *walker) current() (id int, drawn bool) {
	drawn = true
	for i := len(w.open) - 1; i >= 0; i-- {
		drawn = drawn && !w.open[i].actual
		if w.open[i].id >= 0 {
			return w.open[i].id, drawn
		}
	}
	return -1, false
}

func (w *walker) say(words string) {
	if id, _ := w.current(); id >= 0 {
		w.texts[id] += words
	}
}

func (w *walker) show(literal string) {
	id, drawn := w.current()
	if id < 0 || !drawn {
		return
	}
	var data []byte
	if strings.HasPrefix(literal, "<") {
		data, _ = hex.DecodeString(strings.Join(strings.Fields(literal[1:len(literal)-1]), ""))
	} else {
		data = []byte(raw(literal))
	}
	for i := 0; i+1 < len(data); i += 2 {
		w.texts[id] += strings.Trim(w.font[uint16(data[i])<<8|uint16(data[i+1])], softHyphen)
	}
}

var escaped = regexp.MustCompile(`(?s)\\([0-7]{1,3}|.)`)

// raw are the bytes of a literal string.
func raw(literal string) string {
	return escaped.ReplaceAllStringFunc(literal[1:len(literal)-1], func(sign string) string {
		switch sign = sign[1:]; sign {
		case "n":
			return "\n"
		case "r":
			return "\r"
		case "t":
			return "\t"
		case "b":
			return "\b"
		case "f":
			return "\f"
		}
		if n, err := strconv.ParseUint(sign, 8, 8); err == nil {
			return string([]byte{byte(n)})
		}
		return sign
	})
}
