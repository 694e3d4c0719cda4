package media_test

import (
	"bytes"
	"context"
	"fmt"
	"image/color"
	"image/jpeg"
	"os"
	"strings"
	"testing"

	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/heic"
	"github.com/jalon-app/jalon/internal/media"
)

func bind(t testing.TB, name string, data []byte, turn int) media.Bound {
	t.Helper()
	bound, err := media.Bind(context.Background(), name, int64(len(data)), bytes.NewReader(data), turn)
	if err != nil {
		t.Fatal(err)
	}
	return bound
}

func photograph(t testing.TB, name string) []byte {
	t.Helper()
	if !heic.Available() {
		t.Skip("built without the HEIC decoder: run « make assets »")
	}
	data, err := os.ReadFile("../heic/testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// blank is a PDF of so many empty pages.
func blank(pages int, inPage string) []byte {
	kids := strings.Repeat("3 0 R ", pages)
	return fmt.Appendf(nil, "%%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[%s]/Count %d>>\nendobj\n"+
		"3 0 obj\n<</Type/Page/Parent 2 0 R%s>>\nendobj\ntrailer\n<</Size 4/Root 1 0 R>>\nstartxref\n0\n%%%%EOF\n", kids, pages, inPage)
}

func TestAPhotographIsBoundUprightAndBare(t *testing.T) {
	red, green, blue, yellow := color.RGBA{200, 0, 0, 255}, color.RGBA{0, 200, 0, 255}, color.RGBA{0, 0, 200, 255}, color.RGBA{200, 200, 0, 255}
	for name, c := range map[string]struct {
		data          []byte
		turn          int
		width, height int
		left, right   color.RGBA // top corners
	}{
		"upright":            {held(t, 64, 32, 1), 0, 64, 32, red, green},
		"held on its side":   {held(t, 64, 32, 6), 0, 32, 64, blue, red},
		"then turned":        {held(t, 64, 32, 6), 270, 64, 32, red, green},
		"turned":             {held(t, 64, 32, 1), 90, 32, 64, blue, red},
		"upside down":        {held(t, 64, 32, 1), 180, 64, 32, yellow, blue},
		"of a telephone":     {photograph(t, "quarters.heic"), 0, 320, 240, red, green},
		"held by its side":   {photograph(t, "turned.heic"), 0, 240, 320, blue, red},
		"too large for a A4": {held(t, 4678, 2000, 1), 90, 1000, 2339, blue, red},
	} {
		bound := bind(t, "photo", c.data, c.turn)
		picture, err := jpeg.Decode(bytes.NewReader(bound.Data))
		if err != nil {
			t.Fatal(err)
		}
		w, h := picture.Bounds().Dx(), picture.Bounds().Dy()
		if w != c.width || h != c.height || !near(picture.At(6, 6), c.left) || !near(picture.At(w-7, 6), c.right) {
			t.Errorf("%s: %d × %d, corners %v %v", name, w, h, picture.At(6, 6), picture.At(w-7, 6))
		}
		if want := (media.Page{Width: float64(w) * 72 / 200, Height: float64(h) * 72 / 200}); bound.MediaType != "image/jpeg" || len(bound.Pages) != 1 || bound.Pages[0] != want {
			t.Errorf("%s: got %s %v, want %v", name, bound.MediaType, bound.Pages, want)
		}
		if bytes.Contains(bound.Data, []byte("Exif")) {
			t.Errorf("%s: the metadata stayed", name)
		}
	}
}

func TestPagesAreGivenAsOneSeesThem(t *testing.T) {
	bound := bind(t, "a3.pdf", blank(2, "/MediaBox[0 0 842 1191]/Rotate 90"), 0)
	if len(bound.Pages) != 2 || bound.Pages[1] != (media.Page{Width: 1191, Height: 842}) || bound.MediaType != "application/pdf" {
		t.Errorf("got %v", bound.Pages)
	}
	if bound = bind(t, "a3.pdf", blank(2, "/MediaBox[0 0 842 1191]/Rotate 90"), 270); bound.Pages[0] != (media.Page{Width: 842, Height: 1191}) {
		t.Errorf("turned: got %v", bound.Pages)
	}
}

func TestWhatIsNotBoundSaysWhy(t *testing.T) {
	a4 := "/MediaBox[0 0 595 842]"
	for name, c := range map[string]struct {
		file string
		data []byte
		turn int
		want string
	}{
		"long":         {"a.pdf", blank(media.MaxPages+1, a4), 0, "31 pages"},
		"slanted":      {"a.pdf", blank(1, a4), 45, "90, 180 ou 270"},
		"empty":        {"a.pdf", nil, 0, "vide"},
		"office":       {"a.docx", []byte("PK\x03\x04"), 0, "ni un PDF ni une photographie"},
		"not a PDF":    {"a.pdf", []byte("bonjour"), 0, "ni un PDF ni une photographie"},
		"AVIF":         {"a.avif", []byte("\x00\x00\x00\x1cftypavif\x00\x00\x00\x00"), 0, "illisible"},
		"broken photo": {"a.jpg", held(t, 64, 32, 1)[:700], 0, "abîmée"},
		"hollow HEIC":  {"a.heic", photograph(t, "quarters.heic")[:200], 0, "illisible"},
		"cut HEIC":     {"a.heic", photograph(t, "quarters.heic")[:500], 0, "abîmée"},
	} {
		_, err := media.Bind(context.Background(), c.file, int64(len(c.data)), bytes.NewReader(c.data), c.turn)
		if !fault.IsInvalid(err) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}

// untouched fails the test when it is read.
type untouched struct{ t *testing.T }

func (u untouched) Read([]byte) (int, error) {
	u.t.Error("a file too heavy was read")
	return 0, nil
}

func TestAFileTooHeavyIsNotRead(t *testing.T) {
	_, err := media.Bind(context.Background(), "a.pdf", 300<<20, untouched{t}, 0)
	if !fault.IsInvalid(err) || !strings.Contains(err.Error(), "300 Mo") {
		t.Errorf("got %v", err)
	}
}

func TestTheFactsOfAnAttestation(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want media.Facts
	}{
		"a3.pdf":    {blank(2, "/MediaBox[0 0 842 1191]/Rotate 90"), media.Facts{MediaType: "application/pdf", Pages: 2, Sideways: 2, Oversize: 2}},
		"dots.pdf":  {blank(1, "/MediaBox[0 0 2480 3508]"), media.Facts{MediaType: "application/pdf", Pages: 1}},
		"a4.pdf":    {blank(1, "/MediaBox[0 0 595 842]"), media.Facts{MediaType: "application/pdf", Pages: 1}},
		"held.jpg":  {held(t, 64, 32, 6), media.Facts{MediaType: "image/jpeg", Width: 32, Height: 64}},
		"tel.heic":  {photograph(t, "quarters.heic"), media.Facts{MediaType: "image/heic", Width: 320, Height: 240}},
		"held.heic": {photograph(t, "turned.heic"), media.Facts{MediaType: "image/heic", Width: 240, Height: 320}},
	} {
		got, err := media.Inspect(name, int64(len(c.data)), bytes.NewReader(c.data))
		if err != nil || got != c.want {
			t.Errorf("%s: got %+v, %v, want %+v", name, got, err, c.want)
		}
	}
}

func FuzzBind(f *testing.F) {
	f.Add("a.pdf", blank(1, "/MediaBox[0 0 595 842]/Rotate 90"), uint8(1))
	f.Add("a.heic", []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic\x00\x00\x00\x10meta"), uint8(2))
	f.Fuzz(func(t *testing.T, name string, data []byte, turn uint8) {
		if outline, err := media.Sketch(data); err == nil && outline.Pixels > 1<<20 {
			return
		}
		bound, err := media.Bind(context.Background(), name, int64(len(data)), bytes.NewReader(data), int(turn%4)*90)
		if err == nil && (len(bound.Pages) == 0 || len(bound.Data) == 0) {
			t.Error("bound, and nothing to place")
		}
	})
}
