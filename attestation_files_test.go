package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/jpeg"
	"os"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"github.com/jalon-app/jalon/internal/heic"
)

// written is a PDF of its objects, from 1: the catalog, the pages, the page,
// what it shows, a font, then more.
func written(catalog, box, page, content string, more ...string) []byte {
	objects := append([]string{
		"<</Type/Catalog/Pages 2 0 R" + catalog + ">>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[" + box + "]/Resources<</Font<</F 5 0 R>>/XObject<</I 6 0 R>>>>/Contents 4 0 R" + page + ">>",
		flow("", content), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
	}, more...)
	var out bytes.Buffer
	out.WriteString("%PDF-1.6\n%\xe2\xe3\xcf\xd3\n")
	var places []int
	for i, object := range objects {
		places = append(places, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	table := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, place := range places {
		fmt.Fprintf(&out, "%010d 00000 n \n", place)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, table)
	return out.Bytes()
}

func flow(dict, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

func showing(words string) string { return "BT /F 24 Tf 40 400 Td (" + words + ") Tj ET" }

func onePage(box, content string) func(*testing.T) []byte {
	return func(*testing.T) []byte { return written("", box, "", content, "null") }
}

const a4 = "0 0 595 842"

// cutShort is what a download that stopped leaves.
func cutShort(*testing.T) []byte {
	whole := written("", a4, "", showing(strings.Repeat("TEXTE ", 200)), "null")
	return whole[:len(whole)/3]
}

// locked asks for a password to be opened, or only to be changed.
func locked(user, owner string) func(*testing.T) []byte {
	return func(t *testing.T) []byte {
		api.DisableConfigDir()
		var out bytes.Buffer
		plain := written("", a4, "", showing("TEXTE-PROPRIETAIRE"), "null")
		if err := api.Encrypt(bytes.NewReader(plain), &out, model.NewAESConfiguration(user, owner, 256)); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
}

// heavy is a small page in a file of 60 MiB.
func heavy(*testing.T) []byte {
	return written("", a4, "", showing("TEXTE-LOURD"), flow("", strings.Repeat("\x00", 60<<20)))
}

// filledForm has a field with its value, and one left empty.
func filledForm(*testing.T) []byte {
	form := flow("/Type/XObject/Subtype/Form/BBox[0 0 300 30]/Resources<</Font<</F 5 0 R>>>>", "BT /F 14 Tf 2 8 Td (VALEUR-SAISIE) Tj ET")
	return written("/AcroForm<</Fields[7 0 R 8 0 R]>>", a4, "/Annots[7 0 R 8 0 R]", showing("TEXTE-FORMULAIRE"), "null",
		"<</Type/Annot/Subtype/Widget/F 4/FT/Tx/T(nom)/V(VALEUR-SAISIE)/Rect[40 300 340 330]/AP<</N 9 0 R>>>>",
		"<</Type/Annot/Subtype/Widget/F 4/FT/Tx/T(ville)/Rect[40 200 340 230]>>", form)
}

// fax is a page scanned in black and white, in the coding of fax machines:
// each line is the same as the white one above it.
func fax(*testing.T) []byte {
	const width, height = 1728, 2200
	bits := strings.Repeat("1", height) + "000000000001000000000001"
	bits += strings.Repeat("0", (8-len(bits)%8)%8)
	var data []byte
	for i := 0; i < len(bits); i += 8 {
		var b byte
		for _, bit := range bits[i : i+8] {
			b = b<<1 | byte(bit-'0')
		}
		data = append(data, b)
	}
	picture := flow(fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns %d/Rows %d>>", width, height, width, height), string(data))
	return written("", a4, "", "q 595 0 0 842 0 0 cm /I Do Q", picture)
}

// heldSideways is a photograph that its metadata turn.
func heldSideways(t *testing.T) []byte {
	var plain bytes.Buffer
	if err := jpeg.Encode(&plain, image.NewGray(image.Rect(0, 0, 640, 480)), nil); err != nil {
		t.Fatal(err)
	}
	exif := []byte("Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00")
	out := binary.BigEndian.AppendUint16([]byte{0xFF, 0xD8, 0xFF, 0xE1}, uint16(len(exif)+2))
	return append(append(out, exif...), plain.Bytes()[2:]...)
}

// telephone is a photograph in the format of telephones.
func telephone(t *testing.T) []byte {
	if !heic.Available() {
		t.Skip("built without the HEIC decoder: run « make assets »")
	}
	data, err := os.ReadFile("internal/heic/testdata/turned.heic")
	if err != nil {
		t.Fatal(err)
	}
	return data
}
