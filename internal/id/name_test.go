package id_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/jalon-app/jalon/internal/id"
)

func TestASafeNameIsAlwaysPortable(t *testing.T) {
	for from, want := range map[string]string{
		"Rapport final.PDF": "rapport-final.pdf", "CON.png": "con-fichier.png", "été 🚀": "ete", "🚀.txt": "fichier.txt",
		"note.": "note", ".htaccess": "htaccess", strings.Repeat("é", 300) + ".pdf": strings.Repeat("e", 58) + ".pdf",
	} {
		if got := id.SafeName(from); got != want {
			t.Errorf("%q gives %q, want %q", from, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		name := id.SafeName(rapid.String().Draw(t, "name"))
		if why := id.Portable(name); why != "" || name == "" {
			t.Fatalf("%q %s", name, why)
		}
	})
}

func TestIdentifiers(t *testing.T) {
	for name, want := range map[string]bool{
		"01-parc": true, "stage-1": true, "Parc": false, "été": false, "a--b": false, "-a": false, "con": false, "": false, strings.Repeat("a", 81): false,
	} {
		if id.Valid(name) != want {
			t.Errorf("%q: want %v", name, want)
		}
	}
}
