package pdf

import (
	"fmt"
	"strings"

	"github.com/boombuler/barcode/qr"
)

// longestCode is the longest address that still makes a code a phone reads
// from paper, in bytes.
const longestCode = 300

// codeOf draws an address as a QR code, in SVG. What is too long has none: the
// address itself is printed beside it.
func codeOf(address string) ([]byte, bool) {
	if address == "" || len(address) > longestCode {
		return nil, false
	}
	code, err := qr.Encode(address, qr.M, qr.Auto)
	if err != nil {
		return nil, false
	}
	side := code.Bounds().Dx()
	var path strings.Builder
	for y := range side {
		for x := 0; x < side; x++ {
			from := x
			for x < side && dark(code.At(x, y).RGBA()) {
				x++
			}
			if x > from {
				fmt.Fprintf(&path, "M%d %dh%dv1h-%dz", from, y, x-from, x-from)
			}
		}
	}
	return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d"><path d="%s"/></svg>`, side, side, path.String()), true
}

func dark(red, _, _, _ uint32) bool { return red < 0x8000 }
