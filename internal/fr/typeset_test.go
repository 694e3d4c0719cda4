package fr_test

import (
	"testing"

	"github.com/jalon-app/jalon/internal/fr"
)

func TestTextIsSetAsInABook(t *testing.T) {
	for source, want := range map[string]string{
		"L'essai d'Inès":    "L’essai d’Inès",
		"rock 'n' roll, 5'": "rock 'n' roll, 5'",
		"« oui » ; 4 h !":   "«\u00a0oui\u00a0»\u202f; 4\u00a0h\u202f!",
	} {
		if got := fr.Typeset(source); got != want {
			t.Errorf("%q became %q, want %q", source, got, want)
		}
	}
}

func TestANameTakesItsElision(t *testing.T) {
	for name, want := range map[string]string{
		"Inès": "d’Inès", "Élodie": "d’Élodie", "Malo": "de Malo", "Yves": "d’Yves", "Yann": "de Yann", "Hugo": "d’Hugo", "": "de ",
	} {
		if got := fr.Of(name); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
