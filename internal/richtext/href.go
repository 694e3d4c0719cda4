package richtext

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/util"
)

// schemes are the only ones a link may have.
var schemes = []string{"http:", "https:", "mailto:", "tel:"}

// Absolute tells a link that leaves the dossier and that a page may carry.
func Absolute(target string) bool {
	for _, s := range schemes {
		if len(target) > len(s) && strings.EqualFold(target[:len(s)], s) {
			return true
		}
	}
	return false
}

// relative tells a target without scheme nor host, the way browsers see it:
// they take « \ » for « / » and skip control characters.
func relative(target string) bool {
	if strings.ContainsFunc(target, func(r rune) bool { return r < ' ' || r == '\\' || r == 0x7F }) {
		return false
	}
	if strings.HasPrefix(target, "//") || target != strings.TrimSpace(target) {
		return false
	}
	head, _, found := strings.Cut(target, ":")
	return !found || strings.ContainsAny(head, "/?#")
}

// unescape resolves backslash escapes and character references in one pass:
// what one yields is never read again.
func unescape(raw []byte) string {
	var out strings.Builder
	out.Grow(len(raw))
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case c == '\\' && i+1 < len(raw) && util.IsPunct(raw[i+1]):
			i++
			out.WriteByte(raw[i])
		case c == '&':
			i += reference(&out, raw[i:]) - 1
		default:
			out.WriteByte(c)
		}
	}
	return out.String()
}

// longestReference bounds the search for the « ; » of a character reference.
const longestReference = 40

// reference writes the character reference at the start of raw, or its
// ampersand when it is none, and says how many bytes it read.
func reference(out *strings.Builder, raw []byte) int {
	for n := 1; n < len(raw) && n < longestReference; n++ {
		c := raw[n]
		if c == ';' {
			name := string(raw[:n+1])
			if resolved := html.UnescapeString(name); resolved != name && !strings.HasSuffix(resolved, ";") {
				out.WriteString(resolved)
				return n + 1
			}
			break
		}
		if c != '#' && !util.IsAlphaNumeric(c) {
			break
		}
	}
	out.WriteByte('&')
	return 1
}
