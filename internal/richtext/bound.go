package richtext

import (
	"strings"

	"github.com/jalon-app/jalon/internal/fault"
)

// maxMarkers bounds the brackets and emphasis signs of one paragraph: matching
// them is quadratic in the worst case.
const maxMarkers = 4000

// maxCells bounds a table: the parser fills short rows up to the width of the
// widest.
const maxCells = 20_000

// bounded refuses, line by line, what would make the parser nest or backtrack
// beyond reason.
func bounded(source string) error {
	number, markers, widest, height := 0, 0, 0, 0
	for line := range strings.Lines(source) {
		number++
		if nesting(line) > MaxDepth {
			return fault.Invalidf("Ligne %d du texte : plus de %d niveaux imbriqués ; simplifiez les listes ou les citations.", number, MaxDepth)
		}
		if strings.TrimSpace(line) == "" {
			markers, widest, height = 0, 0, 0
		}
		widest, height = max(widest, strings.Count(line, "|")), height+1
		if widest*height > maxCells {
			return fault.Invalidf("Ligne %d du texte : un tableau de plus de %d cases ; joignez-le plutôt comme un fichier.", number, maxCells)
		}
		if markers += emphasis(line); markers > maxMarkers {
			return fault.Invalidf("Ligne %d du texte : trop de signes de mise en forme à la suite ; mettez ce passage dans un bloc de code.", number)
		}
	}
	return nil
}

// nesting counts what may open a container at the start of a line: markers of
// quotations and lists, and each four columns of indentation.
func nesting(line string) int {
	if isRule(line) {
		return 0
	}
	markers, columns := 0, 0
	for _, c := range []byte(line) {
		switch {
		case c == '>' || c == '-' || c == '+' || c == '*' || c == '.' || c == ')':
			markers++
		case c == '\t':
			columns += 4
		case c == ' ':
			columns++
		case c < '0' || c > '9':
			return max(markers, columns/8)
		}
	}
	return max(markers, columns/8)
}

// isRule tells a line of one repeated sign, such as « ------ », which is a
// thematic break or an underline and nests nothing.
func isRule(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && strings.ContainsAny(line[:1], "-*_=~`") && strings.Trim(line, line[:1]) == ""
}

func emphasis(line string) int {
	count := 0
	for _, c := range []byte(line) {
		switch c {
		case '[', '*', '_', '`', '<', '~', '!', ']', '(':
			count++
		}
	}
	return count
}
