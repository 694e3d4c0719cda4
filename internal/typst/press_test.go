package typst_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jalon-app/jalon/internal/typst"
)

func TestMain(m *testing.M) {
	typst.Child()
	os.Exit(m.Run())
}

func job(source string, files ...string) typst.Job {
	j := typst.Job{Name: "essai.pdf", Main: "/essai.typ", Files: map[string][]byte{"/essai.typ": []byte(source)}}
	for i := 0; i+1 < len(files); i += 2 {
		j.Files[files[i]] = []byte(files[i+1])
	}
	return j
}

func press(t testing.TB, o typst.Options) *typst.Press {
	p := typst.NewPress(o)
	t.Cleanup(p.Close)
	return p
}

const plain = "#set document(title: \"Essai\", date: none)\n#set text(lang: \"fr\")\n= Été #json(\"data.json\").nom\n"

func TestADocumentIsTypeset(t *testing.T) {
	p := press(t, typst.Options{})
	first, err := p.Typeset(t.Context(), job(plain, "/data.json", `{"nom":"Inès"}`))
	if err != nil || !bytes.HasPrefix(first, []byte("%PDF-")) {
		t.Fatalf("got %q, %v", first[:min(len(first), 20)], err)
	}
	if !bytes.Contains(first, []byte("/DisplayDocTitle true")) {
		t.Error("readers show the name of the file, not the title: Typst no longer writes the catalog that titled knows")
	}
	other, err := p.Typeset(t.Context(), job(plain, "/data.json", `{"nom":"Malo"}`))
	if err != nil || bytes.Equal(first, other) {
		t.Fatalf("another document: %v", err)
	}
	again, err := press(t, typst.Options{}).Typeset(t.Context(), job(plain, "/data.json", `{"nom":"Inès"}`))
	if err != nil || !bytes.Equal(first, again) {
		t.Fatalf("the same document, in another child, differs: %v", err)
	}
}

func TestAMistakeNamesTheDocumentAndTheLine(t *testing.T) {
	p := press(t, typst.Options{})
	for source, want := range map[string]string{
		"a\n#inconnu":                    "essai.pdf: essai.typ:2: unknown variable",
		"#read(\"/etc/passwd\")":         "essai.typ:1: ",
		"#import \"@preview/x:1.0.0\"":   "essai.typ:1: failed to load package",
		"#let f(n) = f(n + 1)\n#f(0)":    "maximum function call depth exceeded",
		"#image(\"a.png\")":              "essai.typ:1: ",
		"#panic(\"non\")":                "non",
		"#image(bytes((1, 2, 3, 4, 5)))": "essai.typ:1: ",
	} {
		_, err := p.Typeset(t.Context(), job(source))
		var d *typst.Diagnostic
		if !errors.As(err, &d) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v", source, err)
		}
	}
	if _, err := p.Typeset(t.Context(), job("encore")); err != nil {
		t.Errorf("after mistakes: %v", err)
	}
}

func TestAFileOfAnotherJobIsForgotten(t *testing.T) {
	p := press(t, typst.Options{})
	if _, err := p.Typeset(t.Context(), job("#read(\"secret.txt\")", "/secret.txt", "x")); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Typeset(t.Context(), job("#read(\"secret.txt\")")); err == nil {
		t.Error("the file of the job before can still be read")
	}
}

const endless = "#for i in range(10000) { for j in range(10000) { for k in range(10000) { } } }"

func TestADocumentWithoutEndIsAbandonedAndTheNextOneMade(t *testing.T) {
	p := press(t, typst.Options{Patience: 3 * time.Second})
	if err := p.Warm(t.Context()); err != nil {
		t.Fatal(err)
	}
	_, err := p.Typeset(t.Context(), job(endless))
	if err == nil || !strings.Contains(err.Error(), "dure plus de 3 secondes") {
		t.Errorf("got %v", err)
	}
	if _, err := p.Typeset(t.Context(), job("encore")); err != nil {
		t.Errorf("after a time-out: %v", err)
	}
}

func TestADocumentThatTakesAllTheMemoryIsAbandoned(t *testing.T) {
	p := press(t, typst.Options{})
	_, err := p.Typeset(t.Context(), job("#let s = \"0123456789\" * 90000000\n#{s + s + s}"))
	if err == nil {
		t.Fatal("900 Mo in 512 Mo")
	}
	if _, err := p.Typeset(t.Context(), job("encore")); err != nil {
		t.Errorf("after a trap: %v", err)
	}
}

func TestCancellingStopsTheWork(t *testing.T) {
	p := press(t, typst.Options{})
	if err := p.Warm(t.Context()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(100*time.Millisecond, cancel)
	if _, err := p.Typeset(ctx, job(endless)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestSeveralCallersShareThePress(t *testing.T) {
	p := press(t, typst.Options{Children: 2})
	errs := make(chan error)
	for range 6 {
		go func() {
			_, err := p.Typeset(t.Context(), job(plain, "/data.json", `{"nom":"Inès"}`))
			errs <- err
		}()
	}
	for range 6 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
}

func TestAClosedPressRefuses(t *testing.T) {
	p := typst.NewPress(typst.Options{})
	p.Close()
	if _, err := p.Typeset(t.Context(), job("a")); err == nil {
		t.Error("made a document")
	}
}

func TestManyDocumentsInARowDoNotOvertakeEachOther(t *testing.T) {
	p := press(t, typst.Options{})
	for i := range 800 {
		if _, err := p.Typeset(t.Context(), job(strconv.Itoa(i), "/ballast.bin", strings.Repeat("x", i*100))); err != nil {
			t.Fatalf("document %d: %v", i, err)
		}
	}
}
