package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // the two formats of a picture that is ready
	_ "image/png"  //
)

// plate makes of a picture a PDF of one page, a point for each of its pixels.
// The typesetter copies what a PDF holds, and decodes an image: with a dozen
// photographs, that is a second. A JPEG keeps its bytes, and so does a PNG that
// is opaque; any other picture is laid on white.
func plate(data []byte) ([]byte, error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("read picture: %w", err)
	}
	x := xObject{width: config.Width, height: config.Height}
	switch {
	case format == "jpeg":
		x.body, x.space, x.bits, x.filter = data, "/DeviceRGB", 8, "/DCTDecode"
		if config.ColorModel == color.GrayModel {
			x.space = "/DeviceGray"
		}
	case x.fromPNG(data):
	default:
		if err := x.flatten(data); err != nil {
			return nil, err
		}
	}
	return x.page(), nil
}

// xObject is an image as PDF 1.7 holds it (ISO 32000-1, 8.9.5).
type xObject struct {
	width, height, bits   int
	space, filter, params string
	body                  []byte
}

// fromPNG takes the compressed points of a PNG as they are: PDF knows the same
// compression and the same predictors. It refuses transparency and interlacing.
func (x *xObject) fromPNG(data []byte) bool {
	var header, palette []byte
	for at := 8; at+12 <= len(data); {
		length := int(binary.BigEndian.Uint32(data[at:]))
		if length < 0 || at+12+length > len(data) {
			return false
		}
		body := data[at+8 : at+8+length]
		switch string(data[at+4 : at+8]) {
		case "IHDR":
			header = body
		case "PLTE":
			palette = body
		case "tRNS":
			return false
		case "IDAT":
			x.body = append(x.body, body...)
		}
		at += 12 + length
	}
	return len(header) == 13 && header[12] == 0 && x.described(int(header[8]), header[9], palette)
}

// described gives the colours of a PNG: grey, true colour or a palette.
func (x *xObject) described(bits int, kind byte, palette []byte) bool {
	colours := 1
	switch {
	case kind == 0 && bits <= 8:
		x.space = "/DeviceGray"
	case kind == 2 && bits == 8:
		x.space, colours = "/DeviceRGB", 3
	case kind == 3 && len(palette) >= 3:
		x.space = fmt.Sprintf("[/Indexed /DeviceRGB %d <%X>]", len(palette)/3-1, palette)
	default:
		return false
	}
	x.bits, x.filter = bits, "/FlateDecode"
	x.params = fmt.Sprintf(" /DecodeParms <</Predictor 15 /Colors %d /BitsPerComponent %d /Columns %d>>", colours, bits, x.width)
	return true
}

// flatten lays the picture on white, and writes its points anew.
func (x *xObject) flatten(data []byte) error {
	picture, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("decode picture: %w", err)
	}
	flat := image.NewRGBA(image.Rect(0, 0, x.width, x.height))
	draw.Draw(flat, flat.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(flat, flat.Rect, picture, picture.Bounds().Min, draw.Over)
	var points bytes.Buffer
	points.Grow(3 * x.width * x.height)
	for i := 0; i < len(flat.Pix); i += 4 {
		points.Write(flat.Pix[i : i+3])
	}
	var out bytes.Buffer
	deflate := zlib.NewWriter(&out)
	if _, err := points.WriteTo(deflate); err != nil {
		return fmt.Errorf("compress picture: %w", err)
	}
	if err := deflate.Close(); err != nil {
		return fmt.Errorf("compress picture: %w", err)
	}
	x.body, x.space, x.bits, x.filter, x.params = out.Bytes(), "/DeviceRGB", 8, "/FlateDecode", ""
	return nil
}

// page writes the whole document.
func (x *xObject) page() []byte {
	content := fmt.Sprintf("q %d 0 0 %d 0 0 cm /I Do Q", x.width, x.height)
	objects := []string{
		"<</Type /Catalog /Pages 2 0 R>>",
		"<</Type /Pages /Kids [3 0 R] /Count 1>>",
		fmt.Sprintf("<</Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Resources <</XObject <</I 4 0 R>>>> /Contents 5 0 R>>", x.width, x.height),
		fmt.Sprintf("<</Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %s /BitsPerComponent %d /Filter %s%s /Length %d>>\nstream\n%s\nendstream",
			x.width, x.height, x.space, x.bits, x.filter, x.params, len(x.body), x.body),
		fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(content), content),
	}
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n")
	places := make([]int, 0, len(objects))
	for i, object := range objects {
		places = append(places, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	table := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, place := range places {
		fmt.Fprintf(&out, "%010d 00000 n \n", place)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, table)
	return out.Bytes()
}
