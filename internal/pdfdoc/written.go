package pdfdoc

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
	"golang.org/x/text/encoding/charmap"
)

// fontSize finds the size in a default appearance: « /Helv 11 Tf 0 g ».
var fontSize = regexp.MustCompile(`([0-9.]+)\s+Tf`)

// flagMultiline says that a field has several lines (ISO 32000-1, table 228).
const flagMultiline = 1 << 12

// written draws a text field that has a value and no appearance: some programs
// leave it to the reader to draw. Latin text only, from the left.
func written(objects *model.XRefTable, a types.Dict, rect box) (types.StreamDict, bool) {
	kind, _ := inherited(objects, a, "FT").(types.Name)
	text := value(objects, a)
	if kind != "Tx" && kind != "Ch" || text == "" || rect.width() < 2 || rect.height() < 2 {
		return types.StreamDict{}, false
	}
	flags, _ := inherited(objects, a, "Ff").(types.Integer)
	multiline := int(flags)&flagMultiline != 0
	size := sizeOf(objects, a, rect, multiline)
	top := (rect.height()-size)/2 + size*0.22
	if multiline {
		top = rect.height() - size*1.1
	}
	form := content(fmt.Sprintf("q BT /F %s Tf %s TL 0 g 2 %s Td %sET Q", decimal(size), decimal(size*1.2), decimal(top), shown(text)))
	form.Dict = types.Dict{
		"BBox": types.Array{types.Integer(0), types.Integer(0), types.Float(rect.width()), types.Float(rect.height())},
		"Resources": types.Dict{"Font": types.Dict{"F": types.Dict{
			"Type": types.Name("Font"), "Subtype": types.Name("Type1"), "BaseFont": types.Name("Helvetica"), "Encoding": types.Name("WinAnsiEncoding"),
		}}},
	}
	return form, true
}

// sizeOf reads the size asked for; zero means « what fits ».
func sizeOf(objects *model.XRefTable, a types.Dict, rect box, multiline bool) float64 {
	asked := inherited(objects, a, "DA")
	if asked == nil {
		asked = resolve(objects, acroForm(objects)["DA"])
	}
	if s, err := model.Text(asked); err == nil {
		if m := fontSize.FindStringSubmatch(s); m != nil {
			if size, err := strconv.ParseFloat(m[1], 64); err == nil && size >= 1 && size <= 200 {
				return size
			}
		}
	}
	if multiline {
		return 10
	}
	return min(12, rect.height()*0.7)
}

// shown writes each line as what a text object shows.
func shown(text string) string {
	var out strings.Builder
	encoder := charmap.Windows1252.NewEncoder()
	for line := range strings.SplitSeq(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n") {
		var bytes []byte
		for _, r := range line {
			b, err := encoder.Bytes([]byte(string(r)))
			if err != nil {
				b = []byte("?")
			}
			bytes = append(bytes, b...)
		}
		fmt.Fprintf(&out, "<%x> Tj T* ", bytes)
	}
	return out.String()
}
