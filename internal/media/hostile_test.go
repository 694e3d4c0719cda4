package media_test

import (
	"strings"
	"testing"

	"github.com/jalon-app/jalon/internal/media"
)

func TestAPDFThatWouldNeverEndIsGivenUp(t *testing.T) {
	data := "%PDF-1.4\n" + strings.Repeat("1 0 obj\n<<", 300_000) + "\n%%EOF"
	facts, err := media.Inspect("a.pdf", int64(len(data)), strings.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(facts.Problem, "abîmé") {
		t.Errorf("got %+v", facts)
	}
}

func TestPicturesThatKeepTheirMetadataAreRefused(t *testing.T) {
	for name, head := range map[string]string{
		"a.tif": "II*\x00\x08\x00\x00\x00\x00\x00\x00\x00\x00\x00", "a.dng": "MM\x00*\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00",
		"a.avif": "\x00\x00\x00\x1cftypavif\x00\x00\x00\x00", "b.avif": "\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00avifmiaf",
	} {
		facts, err := media.Inspect(name, int64(len(head)), strings.NewReader(head))
		if err != nil || !strings.Contains(facts.Problem, "exportez-la en JPEG") {
			t.Errorf("%s: got %+v, %v", name, facts, err)
		}
	}
}
