// Package id makes and judges names: identifiers of things, names of files
// that every file system accepts. It knows no domain.
package id

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/jalon-app/jalon/internal/fr"
)

// MaxName is the longest file name kept, in bytes: FAT32 and encrypted home
// folders accept no more once a suffix is added.
const MaxName = 140

var identifier = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

var reserved = map[string]bool{
	"con": true, "prn": true, "aux": true, "nul": true,
	"com1": true, "com2": true, "com3": true, "com4": true, "com5": true, "com6": true, "com7": true, "com8": true, "com9": true,
	"lpt1": true, "lpt2": true, "lpt3": true, "lpt4": true, "lpt5": true, "lpt6": true, "lpt7": true, "lpt8": true, "lpt9": true,
}

// Valid tells an identifier: lower-case ASCII letters, digits and single
// hyphens, at most 80 bytes, not a name Windows keeps for itself.
func Valid(name string) bool {
	return len(name) <= 80 && identifier.MatchString(name) && !reserved[name]
}

// Portable says, as a French clause, why a file name cannot live on a USB key
// or under Windows; empty when it can.
func Portable(name string) string {
	stem, _, _ := strings.Cut(name, ".")
	switch {
	case !utf8.ValidString(name):
		return "n’est pas en UTF-8"
	case len(name) > MaxName:
		return "est trop long"
	case strings.ContainsAny(name, `<>:"|?*\`) || strings.ContainsFunc(name, unicode.IsControl):
		return "contient un caractère que Windows refuse (< > : \" | ? * \\)"
	case strings.TrimRight(name, ". ") != name:
		return "se termine par un point ou une espace"
	case reserved[strings.ToLower(stem)]:
		return "est réservé par Windows"
	}
	return ""
}

// SafeName makes a name of lower-case ASCII that every file system and URL
// accepts; it keeps the extension.
func SafeName(name string) string {
	name = norm.NFC.String(name)
	stem, extension := name, ""
	if dot := strings.LastIndexByte(name, '.'); dot > 0 {
		stem, extension = name[:dot], fr.Slug(name[dot+1:])
	}
	slug := fr.Slug(stem)
	if slug == "" || reserved[slug] {
		slug = strings.TrimPrefix(slug+"-fichier", "-")
	}
	if extension != "" {
		return slug + "." + extension
	}
	return slug
}
