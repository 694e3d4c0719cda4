package conformity

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jalon-app/jalon/internal/fr"
)

// The personal data that is looked for, each with little chance of a mistake:
// a number must be well formed, a bare one must be named or carry its own key.
var (
	phone  = regexp.MustCompile(`(?:\+33|0033|0)[ .\-\x{00A0}\x{202F}]?(?:\(0\) ?)?[1-9](?:[ .\-\x{00A0}\x{202F}]?\d{2}){4}`)
	nir    = regexp.MustCompile(`[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[ABab]) ?\d{3} ?\d{3} ?\d{2}`)
	iban   = regexp.MustCompile(`FR\d{2}(?: ?[0-9A-Z]{4}){5} ?[0-9A-Z]{3}`)
	birth  = regexp.MustCompile(`(?:\bnee? le|\bne\(e\) le|\bne ?[./·] ?e le|date de naissance ?:?) (?:\d{1,2}[/.\-]\d{1,2}[/.\-](?:19|20)\d{2}|\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) (?:19|20)\d{2})`)
	street = regexp.MustCompile(`\b\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|boulevard|impasse|allee|chemin|place|route|quai|square|residence|lotissement) [^.;]{2,60}\b\d{5}\b`)
)

// privateData names the personal data of a line, with its article; empty when
// there is none. Addresses are looked for only where they are somebody's.
func privateData(line string, addresses bool) string {
	digits := digitsIn(line)
	var found []string
	for _, look := range []struct {
		digits int // the least it has: most lines are spared the pattern
		in     func(string) bool
		name   string
	}{
		{15, hasNIR, "un numéro de sécurité sociale"},
		{12, hasIBAN, "un IBAN"},
		{9, hasPhone, "un numéro de téléphone"},
		{5, hasBirth, "une date de naissance"},
		{6, func(line string) bool { return addresses && street.MatchString(fr.Fold(line)) }, "une adresse postale"},
	} {
		if digits >= look.digits && look.in(line) {
			found = append(found, look.name)
		}
	}
	return fr.List(found)
}

func digitsIn(line string) int {
	n := 0
	for i := range len(line) {
		if c := line[i]; '0' <= c && c <= '9' {
			n++
		}
	}
	return n
}

// hasBirth folds only a line that may speak of a birth.
func hasBirth(line string) bool {
	return (strings.Contains(line, "aissance") || strings.Contains(line, "né") || strings.Contains(line, "Né")) && birth.MatchString(fr.Fold(line))
}

// hasPhone finds a French number, alone and written in pairs with one same
// separator; without separator, a word must say that it is one.
func hasPhone(line string) bool {
	for _, span := range phone.FindAllStringIndex(line, -1) {
		number := line[span[0]:span[1]]
		if !standsAlone(line, span) {
			continue
		}
		if separators := separatorsOf(number); strings.HasPrefix(number, "+33") || len(separators) == 1 || len(separators) == 0 && saysPhone(line) {
			return true
		}
	}
	return false
}

// separatorsOf lists the distinct separators of the last four pairs; « none »
// beside another counts as one.
func separatorsOf(number string) map[string]bool {
	found := map[string]bool{}
	runes := []rune(number)
	for i, pairs := len(runes)-1, 0; i > 2 && pairs < 4; pairs++ {
		i -= 2
		if r := runes[i]; '0' <= r && r <= '9' {
			found[""] = true
		} else {
			found[string(r)] = true
			i--
		}
	}
	if len(found) == 1 && found[""] {
		return nil
	}
	return found
}

func saysPhone(line string) bool {
	folded := fr.Fold(line)
	for _, word := range []string{"tel", "telephone", "portable", "mobile", "appeler", "joindre"} {
		if startsAWord(folded, word) {
			return true
		}
	}
	return false
}

// standsAlone tells a number that is not a piece of a longer one: an address, a
// version, a serial number.
func standsAlone(line string, span []int) bool {
	before, _ := utf8.DecodeLastRuneInString(line[:span[0]])
	after, size := utf8.DecodeRuneInString(line[span[1]:])
	next, _ := utf8.DecodeRuneInString(line[span[1]+size:])
	if span[0] > 0 && (isWordRune(before) || strings.ContainsRune("._-/=#+", before)) {
		return false
	}
	return span[1] == len(line) || !isWordRune(after) && (!strings.ContainsRune(".-_/ ", after) || !unicode.IsDigit(next))
}

// hasNIR finds a social security number whose key is right.
func hasNIR(line string) bool {
	for _, span := range nir.FindAllStringIndex(line, -1) {
		number := strings.ToUpper(strings.ReplaceAll(line[span[0]:span[1]], " ", ""))
		number = strings.Replace(strings.Replace(number, "2A", "19", 1), "2B", "18", 1) // Corsica
		if len(number) != 15 || !standsAlone(line, span) {
			continue
		}
		body, err := strconv.ParseInt(number[:13], 10, 64)
		key, keyErr := strconv.ParseInt(number[13:], 10, 64)
		if err == nil && keyErr == nil && key == 97-body%97 {
			return true
		}
	}
	return false
}

// hasIBAN finds a French account whose key is right.
func hasIBAN(line string) bool {
	for _, span := range iban.FindAllStringIndex(line, -1) {
		if standsAlone(line, span) && ibanKey(strings.ReplaceAll(line[span[0]:span[1]], " ", "")) == 1 {
			return true
		}
	}
	return false
}

// ibanKey is the remainder by 97 of the number with its head at the end and
// its letters as figures (ISO 7064).
func ibanKey(number string) int {
	rest := 0
	for _, c := range number[4:] + number[:4] {
		if c >= 'A' {
			rest = (rest*100 + int(c-'A') + 10) % 97
		} else {
			rest = (rest*10 + int(c-'0')) % 97
		}
	}
	return rest
}
