package media_test

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"github.com/jalon-app/jalon/internal/media"
)

// quarters is a picture whose four corners have each their colour.
func quarters(w, h int) image.Image {
	picture := image.NewRGBA(image.Rect(0, 0, w, h))
	for i, c := range []color.RGBA{{200, 0, 0, 255}, {0, 200, 0, 255}, {0, 0, 200, 255}, {200, 200, 0, 255}} {
		x, y := (i%2)*w/2, (i/2)*h/2
		draw.Draw(picture, image.Rect(x, y, x+w/2, y+h/2), image.NewUniform(c), image.Point{}, draw.Src)
	}
	return picture
}

// held builds a JPEG with an Exif segment: an orientation, and a GPS directory.
func held(t *testing.T, w, h, orientation int) []byte {
	t.Helper()
	var plain bytes.Buffer
	if err := jpeg.Encode(&plain, quarters(w, h), &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	order := binary.BigEndian
	var tiff bytes.Buffer
	put := func(values ...any) {
		for _, v := range values {
			_ = binary.Write(&tiff, order, v)
		}
	}
	tiff.WriteString("MM\x00\x2a")
	put(uint32(8), uint16(2))
	put(uint16(0x0112), uint16(3), uint32(1), uint16(orientation), uint16(0))
	put(uint16(0x8825), uint16(4), uint32(1), uint32(38), uint32(0))
	put(uint16(1), uint16(1), uint16(2), uint32(2))
	tiff.WriteString("N\x00\x00\x00")
	put(uint32(0))
	tiff.WriteString("GPS-48.8584N-2.2945E")
	body := append([]byte("Exif\x00\x00"), tiff.Bytes()...)
	out := []byte{0xFF, 0xD8, 0xFF, 0xE1}
	out = order.AppendUint16(out, uint16(len(body)+2))
	out = append(out, body...)
	return append(out, plain.Bytes()[2:]...)
}

func near(got color.Color, want color.RGBA) bool {
	r, g, b, _ := got.RGBA()
	close := func(a uint32, b uint8) bool { d := int(a>>8) - int(b); return d > -40 && d < 40 }
	return close(r, want.R) && close(g, want.G) && close(b, want.B)
}

func TestAPhotographComesOutUprightAndBare(t *testing.T) {
	// The colours of the corners (top left, top right) once upright, by Exif.
	red, green, blue, yellow := color.RGBA{200, 0, 0, 255}, color.RGBA{0, 200, 0, 255}, color.RGBA{0, 0, 200, 255}, color.RGBA{200, 200, 0, 255}
	seen := map[int][2]color.RGBA{1: {red, green}, 2: {green, red}, 3: {yellow, blue}, 4: {blue, yellow}, 5: {red, blue}, 6: {blue, red}, 7: {yellow, green}, 8: {green, yellow}}
	for orientation, want := range seen {
		data := held(t, 64, 32, orientation)
		outline, err := media.Sketch(data)
		if err != nil {
			t.Fatal(err)
		}
		out, err := media.Ready(data)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(out, []byte("Exif")) || bytes.Contains(out, []byte("GPS")) || bytes.Contains(out, []byte{0xFF, 0xE1}) {
			t.Errorf("orientation %d: the metadata stayed", orientation)
		}
		picture, err := jpeg.Decode(bytes.NewReader(out))
		if err != nil {
			t.Fatal(err)
		}
		w, h := picture.Bounds().Dx(), picture.Bounds().Dy()
		if w != outline.Width || h != outline.Height || (orientation >= 5) != (h > w) {
			t.Errorf("orientation %d: %d × %d, announced %d × %d", orientation, w, h, outline.Width, outline.Height)
		}
		if !near(picture.At(4, 4), want[0]) || !near(picture.At(w-5, 4), want[1]) {
			t.Errorf("orientation %d: corners %v %v, want %v", orientation, picture.At(4, 4), picture.At(w-5, 4), want)
		}
		if again, _ := media.Ready(data); !bytes.Equal(out, again) {
			t.Errorf("orientation %d: two runs differ", orientation)
		}
	}
}

func TestAPictureNeverGrowsNorPassesTheLongestSide(t *testing.T) {
	for size, want := range map[image.Point]image.Point{
		{3200, 800}: {1600, 400}, {800, 3200}: {400, 1600}, {300, 200}: {300, 200}, {1600, 1600}: {1600, 1600}, {20000, 2}: {1600, 1},
	} {
		var in bytes.Buffer
		if err := png.Encode(&in, image.NewGray(image.Rectangle{Max: size})); err != nil {
			t.Fatal(err)
		}
		out, err := media.Ready(in.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		config, err := png.DecodeConfig(bytes.NewReader(out))
		if err != nil || (image.Point{config.Width, config.Height}) != want {
			t.Errorf("%v became %d × %d, %v", size, config.Width, config.Height, err)
		}
	}
}

func TestASmallDrawingLosesNothing(t *testing.T) {
	drawing := image.NewNRGBA(image.Rect(0, 0, 9, 7))
	for i := range drawing.Pix {
		drawing.Pix[i] = byte(i * 37)
	}
	var in bytes.Buffer
	if err := png.Encode(&in, drawing); err != nil {
		t.Fatal(err)
	}
	out, err := media.Ready(in.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	if same, ok := got.(*image.NRGBA); !ok || !bytes.Equal(same.Pix, drawing.Pix) {
		t.Error("a point changed")
	}
}

func TestAnAnimationKeepsItsFirstImage(t *testing.T) {
	frame := image.NewPaletted(image.Rect(0, 0, 4, 4), []color.Color{color.White, color.Black})
	var in bytes.Buffer
	if err := gif.EncodeAll(&in, &gif.GIF{Image: []*image.Paletted{frame, frame}, Delay: []int{1, 1}}); err != nil {
		t.Fatal(err)
	}
	out, err := media.Ready(in.Bytes())
	if err != nil || !bytes.HasPrefix(out, []byte("\x89PNG")) {
		t.Errorf("%v", err)
	}
}

func TestAPictureThatLiesIsRefused(t *testing.T) {
	data := held(t, 64, 32, 6)
	huge := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x00\x00\x00\x01\x00\x00\x08\x02\x00\x00\x00"), 0x32, 0xb5, 0x64, 0xb1)
	for name, broken := range map[string][]byte{"empty": nil, "cut short": data[:len(data)-200], "text": []byte("bonjour"), "a bomb": huge} {
		if out, err := media.Ready(broken); err == nil {
			t.Errorf("%s: %d bytes, no error", name, len(out))
		} else if strings.Contains(err.Error(), "panic") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzReady(f *testing.F) {
	f.Add([]byte("\xFF\xD8\xFF\xE1\x00\x10Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08"))
	f.Add([]byte("RIFF\x10\x00\x00\x00WEBPVP8 "))
	f.Fuzz(func(t *testing.T, data []byte) {
		if outline, err := media.Sketch(data); err != nil || outline.Pixels > 1<<20 {
			return
		}
		_, _ = media.Ready(data)
	})
}
