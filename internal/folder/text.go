package folder

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/yamldoc"
)

// text reads a text file: UTF-8, LF. The Unicode form is settled on values, since
// a YAML escape may stand before a combining accent. It answers false after noting a
// problem.
func (r *reader) text(name string) (string, bool) {
	file, err := r.folder.fsys.Open(r.folder.paths[name])
	if err != nil {
		r.problem(name, 0, 0, "Le fichier ne s’ouvre pas (%v).", fault.French(err))
		return "", false
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxText+1))
	if err != nil {
		r.problem(name, 0, 0, "Le fichier ne se lit pas (%v).", fault.French(err))
		return "", false
	}
	return r.decode(name, data)
}

func (r *reader) decode(name string, data []byte) (string, bool) {
	if len(data) > maxText {
		r.problem(name, 0, 0, "Le fichier dépasse %d Mio, la limite d’un texte.", maxText>>20)
		return "", false
	}
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	if !utf8.Valid(data) {
		r.problem(name, 1+bytes.Count(validPrefix(data), []byte("\n")), 0, "Le fichier n’est pas en UTF-8 : réenregistrez-le dans cet encodage.")
		return "", false
	}
	text := strings.ReplaceAll(strings.ReplaceAll(string(data), "\r\n", "\n"), "\r", "\n")
	if i := strings.IndexFunc(text, forbidden); i >= 0 {
		r.problem(name, 1+strings.Count(text[:i], "\n"), 0, "Un caractère de contrôle invisible (U+%04X) : effacez-le.", firstRune(text[i:]))
		return "", false
	}
	return text, true
}

func validPrefix(data []byte) []byte {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return data[:i]
		}
		i += size
	}
	return data
}

func forbidden(r rune) bool {
	return r != '\n' && r != '\t' && unicode.IsControl(r)
}

func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

func (r *reader) problem(file string, line, column int, format string, args ...any) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.problems = append(r.problems, yamldoc.Problem{File: file, Line: line, Column: column, Message: fmt.Sprintf(format, args...)})
}

// front cuts a text at its YAML header. The body comes with the number of
// lines before it.
func (r *reader) front(name, text string) (header, body string, before int, ok bool) {
	rest, found := strings.CutPrefix(text, "---\n")
	if !found {
		r.problem(name, 1, 1, "L’en-tête est absent : le fichier commence par une ligne « --- », des clés, puis une autre ligne « --- ».")
		return "", "", 0, false
	}
	if body, empty := strings.CutPrefix(rest, "---\n"); empty {
		return "", body, 2, true
	}
	end := strings.Index(rest, "\n---\n")
	if end < 0 {
		if header, closed := strings.CutSuffix(rest, "\n---"); closed {
			return header + "\n", "", strings.Count(text, "\n") + 1, true
		}
		r.problem(name, 1, 1, "L’en-tête n’est pas fermé : il manque la seconde ligne « --- ».")
		return "", "", 0, false
	}
	header = rest[:end+1]
	return header, rest[end+len("\n---\n"):], strings.Count(header, "\n") + 2, true
}
