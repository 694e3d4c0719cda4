package pdf

import (
	"encoding/json"
	"testing"

	"pgregory.net/rapid"
)

func TestValuesLoseOnlyWhatDoesNotShow(t *testing.T) {
	for typed, want := range map[string]string{
		"a\x00b\x1bc\u0085d\x7fe": "abcde", "a\r\nb\tc": "a\nb\tc", "a\u2028b": "a b", "\u202eab\u2066c": "abc", "a\ufffeb\U0010ffff": "a\ufffdb\ufffd",
		"a\xffb": "a\ufffdb", `\u0000 \b "x" \`: `\u0000 \b "x" \`, "<é&漢😀>": "<é&漢😀>", "a\bb\fc": "abc",
	} {
		if got := recoded(t, typed); got != want {
			t.Errorf("%q gives %q, want %q", typed, got, want)
		}
	}
	rapid.Check(t, func(r *rapid.T) {
		once := recoded(r, rapid.String().Draw(r, "typed"))
		if twice := recoded(r, once); once != twice {
			r.Fatalf("%q, then %q", once, twice)
		}
	})
}

// recoded reads values as Typst would; the name of a field is a value too.
func recoded(t interface{ Fatal(arguments ...any) }, typed string) string {
	values, err := encode([]string{typed})
	if err != nil {
		t.Fatal(err)
	}
	var read []string
	if err := json.Unmarshal(values, &read); err != nil {
		t.Fatal(err)
	}
	return read[0]
}
