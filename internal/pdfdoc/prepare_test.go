package pdfdoc_test

import (
	"bytes"
	"context"
	"errors"
	"testing"

	"github.com/jalon-app/jalon/internal/pdfdoc"
)

func prepare(t testing.TB, data []byte, turn int) pdfdoc.Placed {
	t.Helper()
	placed, err := pdfdoc.Prepare(context.Background(), data, turn)
	if err != nil {
		t.Fatal(err)
	}
	return placed
}

func TestWhatNeedsNothingComesBackAsItIs(t *testing.T) {
	for name, inPage := range map[string]string{"plain": "", "turned": "/Rotate 90", "cropped": "/CropBox[30 400 400 800]"} {
		data := onePage("", inPage, nil).bytes()
		if !bytes.Equal(prepare(t, data, 0).Data, data) {
			t.Errorf("%s: the bytes changed", name)
		}
	}
}

func TestTheSizesAreThoseOneSees(t *testing.T) {
	for inPage, want := range map[string]pdfdoc.Sheet{
		"":                                    {595, 842},
		"/Rotate 90":                          {842, 595},
		"/Rotate -90":                         {842, 595},
		"/Rotate 180":                         {595, 842},
		"/Rotate 450":                         {842, 595},
		"/CropBox[30 400 400 800]":            {370, 400},
		"/CropBox[400 800 30 400]/Rotate 270": {400, 370},
		"/CropBox[-50 -50 5000 5000]":         {595, 842},
		"/CropBox[900 900 950 950]":           {595, 842},
	} {
		data := onePage("", "", paper{3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R" + inPage + ">>"}).bytes()
		if got := prepare(t, data, 0).Sheets[0]; got != want {
			t.Errorf("%q: got %v, want %v", inPage, got, want)
		}
	}
}

func TestAPageIsTurnedOnDemand(t *testing.T) {
	data := onePage("", "/Rotate 90", nil).bytes()
	placed := prepare(t, data, 270)
	valid(t, placed.Data)
	holds(t, placed.Data, "/Rotate 0")
	if placed.Sheets[0] != (pdfdoc.Sheet{Width: 595, Height: 842}) {
		t.Errorf("got %v", placed.Sheets)
	}
}

func TestAFilledFormIsDrawn(t *testing.T) {
	turned := stream("/Type/XObject/Subtype/Form/Matrix[0 1 -1 0 0 0]/BBox[0 0 200 30]", "0 0 200 30 re f")
	data := onePage("/AcroForm<</Fields[20 0 R]>>", "/Annots[20 0 R 21 0 R 22 0 R 23 0 R 24 0 R 25 0 R 26 0 R]", paper{
		10: value("VALEUR"), 11: value("CACHEE"), 12: stream("/BBox[0 0 20 20]", "0 0 20 20 re f % OUI"), 13: stream("/BBox[0 0 20 20]", "% NON"), 14: turned,
		20: field("/FT/Tx/T(a)/V(VALEUR)/Rect[40 500 240 530]/AP<</N 10 0 R>>"),
		21: "<</Type/Annot/Subtype/Widget/F 2/FT/Tx/T(b)/Rect[40 300 240 330]/AP<</N 11 0 R>>>>",
		22: field("/FT/Btn/T(c)/AS/Oui/Rect[40 460 60 480]/AP<</N<</Oui 12 0 R/Off 13 0 R>>>>"),
		23: "<</Type/Annot/Subtype/Stamp/F 4/Rect[300 400 330 600]/AP<</N 14 0 R>>>>",
		24: "<</Type/Annot/Subtype/Popup/Rect[0 0 9 9]/AP<</N 11 0 R>>>>",
		25: field("/FT/Tx/T(d)/V<FEFF00C9006C00E80076006500200152>/DA(/Helv 12 Tf)/Rect[40 400 240 420]"),
		26: field("/FT/Tx/T(e)/Ff 4096/V(un\\rdeux)/Rect[40 340 240 390]"),
	}).bytes()
	placed := prepare(t, data, 0)
	valid(t, placed.Data)
	holds(t, placed.Data, "(TEXTE)", "(VALEUR)", "% OUI", "1 0 0 1 40 500 cm", "1 0 0 1 330 400 cm /Jalon2 Do", "<c96ce87665208c>", "<756e>", "<64657578>")
	lacks(t, placed.Data, "CACHEE", "% NON", "/Annots", "/AcroForm")
	if again := prepare(t, data, 0); !bytes.Equal(again.Data, placed.Data) {
		t.Error("two runs differ")
	}
	if again := prepare(t, placed.Data, 0); !bytes.Equal(again.Data, placed.Data) {
		t.Error("what was drawn is drawn again")
	}
}

func TestNothingButThePagesIsKept(t *testing.T) {
	data := onePage("/OpenAction<</S/JavaScript/JS(app.alert)>>/Metadata 30 0 R", "/AA<</O<</S/JavaScript/JS(app.beep)>>>>/Metadata 30 0 R", paper{
		30: stream("/Type/Metadata/Subtype/XML", "<auteur>Inès</auteur>"),
	}).bytes()
	placed := prepare(t, data, 180)
	valid(t, placed.Data)
	lacks(t, placed.Data, "JavaScript", "auteur")
}

func TestAScanIsNotTouched(t *testing.T) {
	bits := "\x26\xA0\xBF\xFF\x00\x10\x01endstreamless"
	data := onePage("", "", paper{
		3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>",
		4: stream("", "q 595 0 0 842 0 0 cm /I Do Q"),
		5: stream("/Type/XObject/Subtype/Image/Width 64/Height 8/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 64/Rows 8>>", bits),
	}).bytes()
	placed := prepare(t, data, 90)
	valid(t, placed.Data)
	holds(t, placed.Data, bits, "/Filter /CCITTFaxDecode", "/K -1")
}

func TestTheProtectionOfAnOwnerIsRemoved(t *testing.T) {
	data := protected(t, onePage("", "/Annots[20 0 R]", paper{20: field("/FT/Tx/V(SIGNE)/Rect[0 0 200 30]/AP<</N 21 0 R>>"), 21: value("SIGNE")}).bytes(), "", "owner")
	placed := prepare(t, data, 0)
	valid(t, placed.Data)
	lacks(t, placed.Data, "/Encrypt")
	if len(placed.Sheets) != 1 {
		t.Errorf("got %v", placed.Sheets)
	}
}

func TestWhatCannotBePlacedIsSaid(t *testing.T) {
	plain := onePage("", "", nil)
	loop := onePage("", "", paper{2: "<</Type/Pages/Kids[6 0 R]/Count 1>>", 6: "<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>"})
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"password":     {protected(t, plain.bytes(), "secret", "owner"), pdfdoc.ErrPassword},
		"cut":          {plain.bytes()[:400], pdfdoc.ErrCut},
		"a hole":       {onePage("", "", paper{2: "<</Type/Pages/Kids[3 0 R 9 0 R]/Count 2>>"}).bytes(), pdfdoc.ErrCut},
		"no content":   {onePage("", "", paper{4: "null"}).bytes(), pdfdoc.ErrCut},
		"no page":      {onePage("", "", paper{2: "<</Type/Pages/Kids[]/Count 0>>"}).bytes(), pdfdoc.ErrNoPage},
		"a lying page": {onePage("", "", paper{2: "<</Type/Pages/Kids[]/Count 12>>"}).bytes(), pdfdoc.ErrNoPage},
		"a loop":       {loop.bytes(), pdfdoc.ErrNoPage},
		"noise":        {[]byte("%PDF-1.4\nbonjour\n%%EOF"), pdfdoc.ErrDamaged},
	} {
		if _, err := pdfdoc.Prepare(context.Background(), c.data, 0); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
		if _, err := pdfdoc.Read(context.Background(), bytes.NewReader(c.data)); !errors.Is(err, c.want) {
			t.Errorf("%s, read: got %v, want %v", name, err, c.want)
		}
	}
}

func TestWhatCanBeMendedIs(t *testing.T) {
	plain := onePage("", "", nil).bytes()
	for name, data := range map[string][]byte{
		"lost table":   bytes.Replace(plain, []byte("startxref\n"), []byte("startxref\n9"), 1),
		"half a loop":  onePage("", "", paper{2: "<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>"}).bytes(),
		"no size":      onePage("", "", paper{3: "<</Type/Page/Parent 2 0 R/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R/MediaBox[0 0 0 0]>>"}).bytes(),
		"padded":       append(bytes.Clone(plain), make([]byte, 3000)...),
		"a wrong turn": onePage("", "/Rotate 45", nil).bytes(),
	} {
		placed := prepare(t, data, 0)
		valid(t, placed.Data)
		holds(t, placed.Data, "(TEXTE)")
		if bytes.Equal(placed.Data, data) {
			t.Errorf("%s: not mended", name)
		}
	}
}

func TestASurveyCountsEmptyFields(t *testing.T) {
	data := onePage("", "/Annots[20 0 R 21 0 R 22 0 R 24 0 R]", paper{
		20: field("/FT/Tx/T(a)/Rect[0 0 9 9]"),
		21: field("/FT/Tx/T(b)/V(x)/Rect[0 0 9 9]"),
		22: field("/Parent 23 0 R/Rect[0 0 9 9]"), 23: "<</FT/Tx/T(c)/V(inherited)>>",
		24: field("/FT/Tx/T(d)/Ff 1/Rect[0 0 9 9]"),
	}).bytes()
	got, err := pdfdoc.Read(context.Background(), bytes.NewReader(data))
	if err != nil || got.Unfilled != 1 || len(got.Sheets) != 1 {
		t.Errorf("got %+v, %v", got, err)
	}
}

func FuzzPrepare(f *testing.F) {
	f.Add(onePage("", "", nil).bytes())
	f.Add(onePage("", "/Rotate 90/Annots[20 0 R]", paper{20: field("/FT/Tx/V(x)/Rect[0 0 200 30]/AP<</N 21 0 R>>"), 21: value("x")}).bytes())
	f.Add(onePage("", "/Annots[20 0 R]", paper{20: field("/FT/Tx/V(x)/Rect[0 0 200 30]")}).bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		placed, err := pdfdoc.Prepare(context.Background(), data, 90)
		if err != nil {
			return
		}
		again, err := pdfdoc.Prepare(context.Background(), placed.Data, 0)
		if err != nil || len(again.Sheets) != len(placed.Sheets) {
			t.Errorf("what was written does not read: %v\n%s", err, placed.Data)
		}
	})
}
