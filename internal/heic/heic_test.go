package heic_test

import (
	"bytes"
	"image/color"
	"os"
	"sync"
	"testing"

	"github.com/jalon-app/jalon/internal/heic"
)

func quarters(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/quarters.heic")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func needsDecoder(t testing.TB) {
	t.Helper()
	if !heic.Available() {
		t.Skip("built without the HEIC decoder: run « make assets »")
	}
}

func TestAPhotographIsRead(t *testing.T) {
	needsDecoder(t)
	var all sync.WaitGroup
	for range 3 {
		all.Go(func() {
			picture, err := heic.Decode(quarters(t))
			if err != nil {
				t.Error(err)
				return
			}
			if b := picture.Bounds(); b.Dx() != 320 || b.Dy() != 240 {
				t.Errorf("got %v", b)
			}
			for _, c := range []struct {
				x, y int
				want color.RGBA
			}{{20, 20, color.RGBA{200, 0, 0, 255}}, {300, 20, color.RGBA{0, 200, 0, 255}}, {20, 220, color.RGBA{0, 0, 200, 255}}, {300, 220, color.RGBA{200, 200, 0, 255}}} {
				if got := picture.At(c.x, c.y); !near(got, c.want) {
					t.Errorf("at %d, %d: got %v, want %v", c.x, c.y, got, c.want)
				}
			}
		})
	}
	all.Wait()
}

func near(got color.Color, want color.RGBA) bool {
	r, g, b, _ := got.RGBA()
	close := func(a uint32, b uint8) bool { d := int(a>>8) - int(b); return d > -24 && d < 24 }
	return close(r, want.R) && close(g, want.G) && close(b, want.B)
}

func TestTheSizeIsReadInTheHeader(t *testing.T) {
	for name, want := range map[string]heic.Config{"quarters.heic": {Width: 320, Height: 240}, "turned.heic": {Width: 240, Height: 320}} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := heic.DecodeConfig(data[:420]); err != nil || got != want || !heic.Is(data[:420]) {
			t.Errorf("%s: got %v, %v", name, got, err)
		}
	}
}

func TestAHeaderThatLiesIsRefused(t *testing.T) {
	needsDecoder(t)
	data := quarters(t)
	for name, broken := range map[string][]byte{
		"empty": nil, "cut": data[:400], "hollow": data[:60],
		"another size": bytes.Replace(data, []byte("\x00\x00\x01\x40\x00\x00\x00\xf0"), []byte("\x00\x00\x01\x00\x00\x00\x00\x20"), 1),
		"without end":  bytes.Replace(data, []byte("\x00\x00\x01\x40\x00\x00\x00\xf0"), []byte("\xff\xff\xff\xff\xff\xff\xff\xff"), 1),
	} {
		if picture, err := heic.Decode(broken); err == nil && picture.Bounds().Dx() > 320 {
			t.Errorf("%s: read as %v", name, picture.Bounds())
		}
	}
}

func FuzzDecodeConfig(f *testing.F) {
	f.Add(quarters(f))
	f.Fuzz(func(t *testing.T, data []byte) {
		if c, err := heic.DecodeConfig(data); err == nil && (c.Width < 1 || c.Height < 1) {
			t.Errorf("got %v", c)
		}
	})
}

// FuzzDecode looks for what gets out of the machine.
func FuzzDecode(f *testing.F) {
	needsDecoder(f)
	f.Add(quarters(f))
	f.Fuzz(func(t *testing.T, data []byte) {
		if c, err := heic.DecodeConfig(data); err != nil || c.Width*c.Height > 1<<20 {
			return
		}
		_, _ = heic.Decode(data)
	})
}
