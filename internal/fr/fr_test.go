package fr_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/jalon-app/jalon/internal/fr"
)

func TestTypographyOnlyChangesSpaces(t *testing.T) {
	for from, want := range map[string]string{
		"Quoi ? « oui » : 3 postes": "Quoi\u202f? «\u00a0oui\u00a0»\u00a0: 3\u00a0postes",
		"n° 3, 12 500 €":            "n°\u00a03, 12\u202f500\u00a0€",
		"http://a:80 x":             "http://a:80 x",
	} {
		if got := fr.Typography(from); got != want {
			t.Errorf("%q gives %q, want %q", from, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-zé0-9 «»:;!?%€°n]{0,40}`).Draw(t, "text")
		plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(fr.Typography(text))
		if plain != text {
			t.Fatalf("%q became %q", text, plain)
		}
	})
}

func TestASlipFindsItsNeighbour(t *testing.T) {
	names := []string{"periode", "titre", "competences", "contribution personnelle"}
	for word, want := range map[string]string{
		"période": "periode", "tittre": "titre", "competance": "competences", "Contribution": "contribution personnelle", "xyz": "", "": "",
	} {
		if got, _ := fr.Nearest(word, names); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
}

func TestSlugsAreSafeEverywhere(t *testing.T) {
	for from, want := range map[string]string{
		"L’œuvre d’Été 2026 !": "l-oeuvre-d-ete-2026", "🚀": "", "  a  b ": "a-b", strings.Repeat("mot ", 40): "mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mo",
	} {
		if got := fr.Slug(from); got != want {
			t.Errorf("%q gives %q, want %q", from, got, want)
		}
	}
}

func TestNumbersAndSizesAreWrittenInFrench(t *testing.T) {
	for got, want := range map[string]string{
		fr.Count(0, "point", "points"): "0 point", fr.Count(2, "point", "points"): "2 points",
		fr.Size(1_400_000): "1,4\u00a0Mo", fr.Size(999): "999\u00a0octets", fr.Size(50_400): "50\u00a0Ko",
		fr.List([]string{"a", "b", "c"}): "a, b et c",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
