package pdf

import (
	"bytes"
	"encoding/json"
	"strconv"
	"unicode"
	"unicode/utf8"
)

// encode writes the values of a template as JSON, without the characters that
// show nothing and would act on their neighbours: controls, which Typst may
// take for line ends, and those that turn the direction of a line, which a name
// could carry into the words of the template.
func encode(data any) ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(data); err != nil {
		return nil, err
	}
	return printable(out.Bytes()), nil
}

// printable reads JSON sign by sign: what is dropped only ever stands inside a
// string.
func printable(values []byte) []byte {
	clean := make([]byte, 0, len(values))
	for len(values) > 0 {
		size := 1
		kept := values[:1]
		switch c := values[0]; {
		case c == '\\':
			size, kept = escape(values)
		case c >= utf8.RuneSelf || c == unicode.MaxASCII:
			var r rune
			r, size = utf8.DecodeRune(values)
			kept = character(r, values[:size])
		}
		clean = append(clean, kept...)
		values = values[size:]
	}
	return clean
}

// escape says how many bytes the escape sequence at the start of values has,
// and what is kept of it.
func escape(values []byte) (size int, kept []byte) {
	switch values[1] {
	case 'b', 'f', 'r':
		return 2, nil
	case 'u':
		code, err := strconv.ParseUint(string(values[2:6]), 16, 32)
		switch {
		case err == nil && (code == 0x2028 || code == 0x2029):
			return 6, []byte(" ")
		case err == nil && invisible(rune(code)):
			return 6, nil
		}
		return 6, values[:6]
	default:
		return 2, values[:2]
	}
}

func character(r rune, encoded []byte) []byte {
	switch {
	case invisible(r):
		return nil
	case r&0xFFFE == 0xFFFE || '\uFDD0' <= r && r <= '\uFDEF': // no character, and never will be
		return []byte("\uFFFD")
	default:
		return encoded
	}
}

func invisible(r rune) bool {
	return unicode.IsControl(r) || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}
