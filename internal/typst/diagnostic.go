package typst

import (
	"fmt"
	"strconv"
	"strings"
)

// Diagnostic is what Typst found wrong in a document. Template and Line say
// where, from 1; they are empty when Typst gave no place.
type Diagnostic struct {
	Document string
	Template string // « portfolio.typ »
	Line     int
	Message  string // Typst's own, in English
	Hints    string
}

func (d *Diagnostic) Error() string {
	place := d.Document
	if d.Template != "" {
		place = fmt.Sprintf("%s: %s:%d", d.Document, d.Template, d.Line)
	}
	if d.Hints != "" {
		return fmt.Sprintf("typeset %s: %s (%s)", place, d.Message, d.Hints)
	}
	return fmt.Sprintf("typeset %s: %s", place, d.Message)
}

// newDiagnostic keeps the first error of those Typst gave.
func newDiagnostic(document string, answer any) error {
	d := &Diagnostic{Document: document, Message: describe(answer)}
	list, _ := field(answer, "diagnostics").(*array)
	if list == nil {
		return d
	}
	for _, item := range list.items {
		if field(item, "severity") == "error" {
			d.Message, d.Hints = words(item, "message"), words(item, "hints")
			d.Template = strings.TrimPrefix(words(item, "path"), "/")
			d.Line = lineOf(words(item, "range"))
			return d
		}
	}
	return d
}

func field(v any, name string) any {
	o, _ := v.(object)
	return o[name]
}

func words(v any, name string) string {
	s, _ := field(v, name).(string)
	return s
}

// lineOf reads « 3:1-3:8 », whose lines count from 0.
func lineOf(place string) int {
	line, _, _ := strings.Cut(place, ":")
	n, err := strconv.Atoi(line)
	if err != nil {
		return 0
	}
	return n + 1
}
