package media

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/pdfdoc"
)

// Bounds of what is bound in a document. Beyond them a file is still copied
// beside it, as it is.
const (
	MaxBound = 40 << 20 // bytes
	MaxPages = 30
)

// Bound is a document as pages that a typesetter can place: a PDF page by
// page, or one upright JPEG.
type Bound struct {
	MediaType string // « application/pdf » or « image/jpeg »
	Data      []byte
	Pages     []Page
}

// Page is the size of a page once upright, in points.
type Page struct{ Width, Height float64 }

// The side and the density of a photograph bound as a page: those of A4 at
// 200 dots an inch.
const (
	pageSide    = 2339
	pageDensity = 200
	pageQuality = 88
)

// Bind reads a document of the given size and makes pages of it, turned
// clockwise by turn degrees. It reads nothing of a file too heavy. Its errors
// are told to the person, except those of the reader.
func Bind(ctx context.Context, name string, size int64, r io.Reader, turn int) (Bound, error) {
	if turn%90 != 0 || turn < 0 || turn > 270 {
		return Bound{}, fault.Invalidf("On tourne un document de 90, 180 ou 270 degrés, pas de %d.", turn)
	}
	if reason := TooHeavy(size); reason != "" {
		return Bound{}, fault.Invalidf("%s", reason)
	}
	data, err := io.ReadAll(io.LimitReader(r, MaxBound+1))
	if err != nil {
		return Bound{}, fmt.Errorf("read %s: %w", name, err)
	}
	if reason := TooHeavy(int64(len(data))); reason != "" { // it grew meanwhile
		return Bound{}, fault.Invalidf("%s", reason)
	}
	switch kind := sniff(name, data[:min(len(data), 512)]); {
	case len(data) == 0:
		return Bound{}, fault.Invalidf("Le fichier est vide.")
	case kind == "application/pdf":
		return bindPDF(ctx, data, turn)
	case strings.HasPrefix(kind, "image/"):
		return bindPhoto(data, turn)
	}
	return Bound{}, fault.Invalidf("Ce n’est ni un PDF ni une photographie : exportez ou numérisez le document en PDF.")
}

// TooHeavy says why a file of that size is not bound; nothing when it is.
func TooHeavy(size int64) string {
	if size <= MaxBound {
		return ""
	}
	return fmt.Sprintf("Le fichier pèse %d Mo ; au-delà de %d Mo, il n’est pas relié au document.", size>>20, MaxBound>>20)
}

// TooLong says why so many pages are not bound; nothing when they are.
func TooLong(pages int) string {
	if pages <= MaxPages {
		return ""
	}
	return fmt.Sprintf("Le PDF a %d pages ; au-delà de %d, il n’est pas relié au document.", pages, MaxPages)
}

func bindPDF(ctx context.Context, data []byte, turn int) (Bound, error) {
	placed, err := pdfdoc.Prepare(ctx, data, turn)
	if err != nil {
		return Bound{}, err
	}
	if reason := TooLong(len(placed.Sheets)); reason != "" {
		return Bound{}, fault.Invalidf("%s", reason)
	}
	bound := Bound{MediaType: "application/pdf", Data: placed.Data}
	for _, sheet := range placed.Sheets {
		bound.Pages = append(bound.Pages, Page(sheet))
	}
	return bound, nil
}

// bindPhoto writes the photograph anew, upright, without its metadata.
func bindPhoto(data []byte, turn int) (Bound, error) {
	o, err := sketch(data, pageSide)
	if err != nil {
		return Bound{}, err
	}
	o.Extension, o.quality = ".jpg", pageQuality
	o.turn(turn)
	out, err := o.ready(data)
	if err != nil {
		return Bound{}, err
	}
	size := Page{float64(o.Width) * 72 / pageDensity, float64(o.Height) * 72 / pageDensity}
	return Bound{MediaType: "image/jpeg", Data: out, Pages: []Page{size}}, nil
}
