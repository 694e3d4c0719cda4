package pdf

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// typstToken is a string, a comment, a word with its dots and dashes, or a sign.
var typstToken = regexp.MustCompile(`(?s)"(?:[^"\\]|\\.)*"|//[^\n]*|/\*.*?\*/|[\pL_][\pL\d_-]*|\s+|.`)

// tokens cuts a template without its comments and spaces. Where the cutting of
// markup may err, as with a « " » alone in it, whole names still come out.
func tokens(source string) []string {
	return slices.DeleteFunc(typstToken.FindAllString(source, -1), func(token string) bool {
		return strings.TrimSpace(token) == "" || strings.HasPrefix(token, "//") || strings.HasPrefix(token, "/*")
	})
}

// readers reach a file by its name. A template gives them that name itself;
// pictures are named by the values, and are checked in richtext.typ.
var readers = []string{"read", "json", "yaml", "toml", "cbor", "csv", "xml", "bibliography", "import", "include"}

// forbidden may run what it is given, whatever that is.
var forbidden = []string{"eval", "plugin", "sys", "decode"}

// forbiddenCall is refused even where it seems to be a comment or a string:
// a « " » alone in markup would hide what follows it.
var forbiddenCall = regexp.MustCompile(`\b(eval|plugin|read|decode)\s*\(`)

// faultOf says what in a template could read or run more than what it was made for.
func faultOf(source string) string {
	if call := forbiddenCall.FindString(source); call != "" {
		return call
	}
	list := append(tokens(source), "", "", "")
	for i, token := range list[:len(list)-3] {
		switch next := list[i+1]; {
		case slices.Contains(forbidden, token):
			return token
		case !slices.Contains(readers, token):
		case token == "json" && (next != "(" || list[i+2] != `"data.json"` || list[i+3] != ")"):
			return fmt.Sprint("json of anything but data.json: ", list[i:i+4])
		case token == "import" || token == "include":
			if !localTemplate.MatchString(next) {
				return fmt.Sprint("computed or foreign: ", token, next)
			}
		case token != "json":
			return token + " of a file"
		}
	}
	return ""
}

var localTemplate = regexp.MustCompile(`^"[a-z-]+\.typ"$`)

func TestNoTemplateRunsWhatItIsGiven(t *testing.T) {
	names, err := fs.Glob(templates, "*.typ")
	if err != nil || len(names) < 2 {
		t.Fatalf("templates: %v, %v", names, err)
	}
	for _, name := range names {
		source, err := templates.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if fault := faultOf(string(source)); fault != "" {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

func TestAFaultyTemplateIsSeen(t *testing.T) {
	for source, faulty := range map[string]bool{
		`#import "lib.typ": *`: false, `#let d = json("data.json")`: false, "// no eval here\n#text(d.x)": false, `/* json */`: false, `"eval"`: false, `[5" #eval(d.x) "]`: true, `"a//b" + eval (d.x)`: true,
		`#eval(d.x)`: true, `#eval("1")`: true, `#let e = eval`: true, `#std.eval(x)`: true, `#read(d.path)`: true, `#read("a")`: true, `#let r = read`: true,
		`#import d.x: y`: true, `#import "@preview/a:1.0.0"`: true, `#import "../a.typ"`: true, `#include d.x`: true, `#import (d.x): y`: true,
		`#plugin("a.wasm")`: true, `#json(d.x)`: true, `#json("other.json")`: true, `#json("data.json" + d.x)`: true, `#json.decode(d.x)`: true, `#let j = json`: true,
		`#yaml("data.json")`: true, `#sys.inputs`: true, `#csv("a")`: true, `#xml(bytes(d.x))`: true,
	} {
		if got := faultOf(source) != ""; got != faulty {
			t.Errorf("%s: fault is %v, want %v", source, got, faulty)
		}
	}
}
