package intake

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	bullet = regexp.MustCompile(`^\s*[-–—•·▸►▪*>→✓]\s*\S`)
	lead   = regexp.MustCompile(`(?i)^\s*(?:[-–—•·▸►▪*>→]\s*)?(?:\(?(?:liste des )?(?:documents?|productions?|livrables?|pièces?)(?: et productions?)?(?: associé[es]*| joint[es]*)?\s*:\s*)?`)
)

// splitTitle takes the first line as the title, with the lines that carry on
// its sentence, and the others as the associated documents.
func splitTitle(text string) (title string, documents []string) {
	lines := strings.FieldsFunc(text, func(c rune) bool { return c == '\n' || c == '\r' || c == '\v' })
	for i, l := range lines {
		switch {
		case strings.TrimSpace(l) == "":
		case title == "":
			title = clean(l)
		case len(documents) == 0 && i > 0 && carriesOn(l):
			title += " " + clean(l)
		default:
			documents = append(documents, splitDocuments(l)...)
		}
	}
	return title, documents
}

// carriesOn tells a line that starts in the middle of a sentence.
func carriesOn(text string) bool {
	text = strings.TrimSpace(text)
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(first) && !strings.Contains(text, ":") && !strings.Contains(text, ";")
}

func splitDocuments(text string) (documents []string) {
	for _, d := range strings.Split(lead.ReplaceAllString(text, ""), ";") {
		if d = clean(d); d != "" {
			documents = append(documents, d)
		}
	}
	return documents
}
