package pdfdoc_test

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

// paper is a PDF by its objects. The catalog is 1, the root of the pages 2,
// its only page 3, what it shows 4, its font 5.
type paper map[int]string

func stream(dict, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

// onePage has more in its catalog and in its page, and more objects.
func onePage(catalog, inPage string, more paper) paper {
	p := paper{
		1: "<</Type/Catalog/Pages 2 0 R" + catalog + ">>",
		2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R" + inPage + ">>",
		4: stream("", "BT /F 24 Tf 40 700 Td (TEXTE) Tj ET"),
		5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
	}
	maps.Copy(p, more)
	return p
}

func (p paper) bytes() []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.6\n%\xe2\xe3\xcf\xd3\n")
	numbers := slices.Sorted(maps.Keys(p))
	offsets := map[int]int{}
	for _, n := range numbers {
		offsets[n] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", n, p[n])
	}
	table, last := out.Len(), numbers[len(numbers)-1]
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", last+1)
	for n := 1; n <= last; n++ {
		if at, ok := offsets[n]; ok {
			fmt.Fprintf(&out, "%010d 00000 n \n", at)
		} else {
			out.WriteString("0000000000 00000 f \n")
		}
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", last+1, table)
	return out.Bytes()
}

// protected encrypts a PDF.
func protected(t testing.TB, data []byte, user, owner string) []byte {
	t.Helper()
	api.DisableConfigDir()
	var out bytes.Buffer
	if err := api.Encrypt(bytes.NewReader(data), &out, model.NewAESConfiguration(user, owner, 256)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// valid asks the library's validator, stricter than its reader.
func valid(t testing.TB, data []byte) {
	t.Helper()
	api.DisableConfigDir()
	if err := api.Validate(bytes.NewReader(data), nil); err != nil {
		t.Errorf("the PDF written is not one: %v\n%s", err, data)
	}
}

// field is a widget of a form.
func field(more string) string { return "<</Type/Annot/Subtype/Widget/F 4" + more + ">>" }

// value is the appearance of a field, of 200 points by 30.
func value(text string) string {
	return stream("/Type/XObject/Subtype/Form/BBox[0 0 200 30]/Resources<</Font<</F 5 0 R>>>>", "BT /F 14 Tf 2 8 Td ("+text+") Tj ET")
}

func holds(t testing.TB, data []byte, words ...string) {
	t.Helper()
	for _, word := range words {
		if !bytes.Contains(data, []byte(word)) {
			t.Errorf("%q is not in\n%s", word, data)
		}
	}
}

func lacks(t testing.TB, data []byte, words ...string) {
	t.Helper()
	for _, word := range words {
		if strings.Contains(string(data), word) {
			t.Errorf("%q is in\n%s", word, data)
		}
	}
}
