//go:build linux

package benchmark

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/folder"
	"github.com/jalon-app/jalon/internal/snapshot"
)

const model = "../../examples/ines-delaunay-sisr"

// candidate is a dossier that nobody wrote before: the texts of a demo dossier
// with other words, its pictures with other points, its attestations with other
// bytes. What a typesetter remembers of other documents is of little help.
type candidate struct {
	dossier   *snapshot.Dossier
	framework *competency.Framework
	files     fstest.MapFS
}

// newCandidate makes one candidate of a seed.
func newCandidate(tb testing.TB, seed uint64) *candidate {
	tb.Helper()
	read, err := folder.Read(os.DirFS(model), competency.NewLibrary(frameworks.Files))
	if err != nil {
		tb.Fatal(err)
	}
	c := &candidate{&read.Dossier, read.Framework, fstest.MapFS{}}
	words := newWords(seed, c.dossier)
	words.rewrite(c.dossier)
	for _, file := range c.dossier.Files {
		data, err := fs.ReadFile(read.Files, file.Path)
		if err != nil {
			tb.Fatal(err)
		}
		c.files[file.Path] = &fstest.MapFile{Data: touched(tb, file.Path, data, words.random)}
	}
	return c
}

// touched changes a file without changing what it is.
func touched(tb testing.TB, name string, data []byte, random *rand.Rand) []byte {
	tb.Helper()
	switch path.Ext(name) {
	case ".pdf":
		return append(bytes.Clone(data), "% "+randomName(random)+"\n"...)
	case ".png", ".jpg":
		return repainted(tb, data, random)
	}
	return data
}

// repainted scatters points over a picture, in its own colours.
func repainted(tb testing.TB, data []byte, random *rand.Rand) []byte {
	tb.Helper()
	source, format, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		tb.Fatal(err)
	}
	picture, ok := source.(draw.Image)
	if !ok {
		flat := image.NewRGBA(source.Bounds())
		draw.Draw(flat, flat.Rect, source, source.Bounds().Min, draw.Src)
		picture = flat
	}
	size := picture.Bounds().Size()
	for range 50 {
		shade := uint8(random.UintN(256))
		picture.Set(random.IntN(size.X), random.IntN(size.Y), color.RGBA{shade, 255 - shade, shade / 2, 255})
	}
	var out bytes.Buffer
	if format == "jpeg" {
		err = jpeg.Encode(&out, picture, nil)
	} else {
		err = (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&out, picture)
	}
	if err != nil {
		tb.Fatal(err)
	}
	return out.Bytes()
}

// save writes the dossier as a folder, with its files.
func (c *candidate) save(tb testing.TB, dir string) string {
	tb.Helper()
	files, err := folder.Render(c.dossier)
	if err != nil {
		tb.Fatal(err)
	}
	if err := folder.Save(dir, files); err != nil {
		tb.Fatal(err)
	}
	for _, name := range slices.Sorted(maps.Keys(c.files)) {
		full := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			tb.Fatal(err)
		}
		if err := os.WriteFile(full, c.files[name].Data, 0o644); err != nil {
			tb.Fatal(err)
		}
	}
	return dir
}

// newPortfolio makes a candidate whose portfolio has about twenty pages: two
// réalisations with four pictures, two notes; and no attestation, since a web
// page cannot print one.
func newPortfolio(tb testing.TB, seed uint64) *candidate {
	tb.Helper()
	c := newCandidate(tb, seed)
	d := c.dossier
	d.Realisations = []snapshot.Realisation{d.Realisations[0], d.Realisations[4]}
	d.Watch.Notes = d.Watch.Notes[:2]
	for i := range d.Internships {
		d.Internships[i].Attestation = nil
	}
	return c
}

func randomName(random *rand.Rand) string {
	var name strings.Builder
	for range 3 {
		name.WriteByte("bcdfglmnprst"[random.IntN(12)])
		name.WriteByte("aeiou"[random.IntN(5)])
	}
	return strings.ToUpper(name.String()[:1]) + name.String()[1:]
}
