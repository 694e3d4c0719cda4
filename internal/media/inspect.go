// Package media reads facts from files nobody vouches for: type by content,
// size of pictures, pages of PDFs. Everything is bounded before it is decoded.
// It writes nothing and never knows a dossier.
package media

import (
	"bytes"
	"fmt"
	"image/color"
	"io"
	"net/http"
	"path"
	"strings"

	"github.com/jalon-app/jalon/internal/heic"
)

// Bounds of what a dossier may hold.
const (
	MaxFile   = 200 << 20 // bytes
	MaxPixels = 64_000_000
)

// Facts is what is known of a file. Width and Height are those of a picture
// once upright. Problem is a French sentence, empty when the file can be used.
type Facts struct {
	MediaType     string
	Width, Height int
	Pages         int
	Sideways      int // pages of a PDF that are wider than tall
	Oversize      int // pages of a PDF that are larger than A4
	Unfilled      int // text fields left empty in the form of a PDF
	Problem       string
}

// Inspect reads what it needs of a file of the given size, which nothing else
// may read afterwards.
func Inspect(name string, size int64, r io.ReadSeeker) (Facts, error) {
	head := make([]byte, 512)
	n, err := io.ReadFull(r, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return Facts{}, fmt.Errorf("inspect %s: %w", name, err)
	}
	facts := Facts{MediaType: sniff(name, head[:n])}
	if _, err := r.Seek(0, io.SeekStart); err != nil {
		return Facts{}, fmt.Errorf("inspect %s: %w", name, err)
	}
	switch {
	case size == 0:
		facts.Problem = "Le fichier est vide."
	case size > MaxFile:
		facts.Problem = fmt.Sprintf("Le fichier pèse %d Mo ; la limite est de %d Mo.", size>>20, MaxFile>>20)
	case strings.HasPrefix(facts.MediaType, "image/"):
		facts.picture(r)
	case facts.MediaType == "application/pdf":
		facts.pdf(r)
	default:
		facts.disguised(name)
	}
	return facts, nil
}

// byExtension names the types that content alone does not tell apart.
var byExtension = map[string]string{
	".svg": "image/svg+xml", ".md": "text/markdown", ".csv": "text/csv", ".html": "text/html", ".htm": "text/html",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".odt":  "application/vnd.oasis.opendocument.text", ".ods": "application/vnd.oasis.opendocument.spreadsheet",
}

func sniff(name string, head []byte) string {
	switch {
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return "application/pdf"
	case heic.Is(head):
		return "image/heic"
	case len(head) > 12 && string(head[4:8]) == "ftyp" && (strings.HasPrefix(string(head[8:12]), "avi") || string(head[8:12]) == "mif1"):
		return "image/avif"
	case bytes.HasPrefix(head, []byte("II*\x00")) || bytes.HasPrefix(head, []byte("MM\x00*")):
		return "image/tiff" // and the raw formats of cameras
	}
	found, _, _ := strings.Cut(http.DetectContentType(head), ";")
	named, ok := byExtension[strings.ToLower(path.Ext(name))]
	if ok && (found == "text/plain" || found == "text/xml" || found == "text/html" || found == "application/zip") {
		return named
	}
	return found
}

// pictureHead holds what a picture says before its points.
const pictureHead = 1 << 20

func (f *Facts) picture(r io.Reader) {
	switch f.MediaType {
	case "image/avif", "image/tiff":
		f.Problem = "Les images AVIF et TIFF ne sont pas encore reprises : exportez-la en JPEG."
		return
	case "image/svg+xml":
		f.Problem = "Les images SVG ne sont pas reprises : exportez-la en PNG."
		return
	case "image/heic":
		if !heic.Available() {
			f.Problem = "Ce programme a été fabriqué sans lecteur de photos HEIC : exportez-la en JPEG."
			return
		}
	}
	head, err := io.ReadAll(io.LimitReader(r, pictureHead))
	if err != nil {
		f.Problem = unreadable
		return
	}
	config, err := configOf(head, r)
	if err != nil {
		f.Problem = unreadable
		return
	}
	f.Width, f.Height = config.Width, config.Height
	if orientation(head) >= 5 {
		f.Width, f.Height = f.Height, f.Width
	}
	if limit := maxPixels(config.ColorModel); int64(config.Width)*int64(config.Height) > limit {
		f.Problem = fmt.Sprintf("L’image fait %d × %d points ; la limite est de %d millions de points.", config.Width, config.Height, limit/1_000_000)
	}
}

const unreadable = "L’image est illisible ou d’un format non repris (acceptés : JPEG, PNG, GIF, WebP, HEIC)."

// maxPixels is lower for pictures of 16 bits a channel, twice as large once
// decoded and never needed on a page.
func maxPixels(model color.Model) int64 {
	switch model {
	case color.RGBA64Model, color.NRGBA64Model, color.Gray16Model:
		return MaxPixels / 4
	}
	return MaxPixels
}

func (f *Facts) disguised(name string) {
	switch strings.ToLower(path.Ext(name)) {
	case ".pdf":
		f.Problem = "Ce fichier porte l’extension .pdf mais n’est pas un PDF."
	case ".png", ".jpg", ".jpeg", ".gif", ".webp", ".heic", ".heif":
		f.Problem = "Ce fichier porte l’extension d’une image mais n’en est pas une."
	}
}
