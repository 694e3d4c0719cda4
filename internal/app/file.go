package app

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"

	"github.com/jalon-app/jalon/internal/fault"
)

// readFile reads a whole file of a bounded size. It looks before it opens: a
// pipe would never answer.
func readFile(name string, limit int64) ([]byte, error) {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return nil, fault.Invalidf("« %s » n’est pas un fichier ordinaire.", name)
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, fault.Invalidf("Le fichier « %s » ne s’ouvre pas. (%w)", name, err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, limit+1))
	if err != nil {
		return nil, fault.Invalidf("Le fichier « %s » ne se lit pas. (%w)", name, err)
	}
	if int64(len(data)) > limit {
		return nil, fault.Invalidf("Le fichier « %s » dépasse %d Mio, la limite.", name, limit>>20)
	}
	return data, nil
}

func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("write json: %w", err)
	}
	return nil
}

// shellQuoted writes a path as a shell takes it.
func shellQuoted(name string) string {
	if strings.ContainsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("./_-", r)
	}) {
		return "'" + strings.ReplaceAll(name, "'", `'\\''`) + "'"
	}
	return name
}
