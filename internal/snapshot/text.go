package snapshot

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// CanonicalText gives a text its one form: NFC, LF line endings, no control
// character but tab and line feed, no blank line before nor space after.
func CanonicalText(text string) string {
	if isPlain(text) {
		return trim(text)
	}
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	text = strings.ToValidUTF8(text, "\uFFFD")
	return trim(norm.NFC.String(strings.Map(printable, text)))
}

func isPlain(text string) bool {
	for _, c := range []byte(text) {
		if c >= 0x7F || c < ' ' && c != '\n' && c != '\t' {
			return false
		}
	}
	return true
}

func printable(r rune) rune {
	if r != '\n' && r != '\t' && (unicode.IsControl(r) || r == '\uFEFF' || r == '\u2028' || r == '\u2029') {
		return -1
	}
	return r
}

func trim(text string) string {
	text = strings.TrimRightFunc(text, unicode.IsSpace)
	for {
		line, rest, more := strings.Cut(text, "\n")
		if !more || strings.TrimSpace(line) != "" {
			return text
		}
		text = rest
	}
}
