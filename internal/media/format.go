package media

import (
	"bytes"
	"image"
	"image/color"
	_ "image/gif"  // decoders of the accepted pictures
	_ "image/jpeg" //
	_ "image/png"  //
	"io"

	_ "golang.org/x/image/webp" //

	"github.com/jalon-app/jalon/internal/heic"
)

// configOf reads the size of a picture in its head; r, if any, has what
// follows.
func configOf(head []byte, r io.Reader) (image.Config, error) {
	if heic.Is(head) {
		config, err := heic.DecodeConfig(head)
		return image.Config{ColorModel: color.YCbCrModel, Width: config.Width, Height: config.Height}, err
	}
	var whole io.Reader = bytes.NewReader(head)
	if r != nil {
		whole = io.MultiReader(whole, r)
	}
	config, _, err := image.DecodeConfig(whole)
	return config, err
}

// decode reads the points. A HEIC comes out upright: its turn is part of it.
func decode(data []byte) (image.Image, error) {
	if heic.Is(data) {
		return heic.Decode(data)
	}
	decoded, _, err := image.Decode(bytes.NewReader(data))
	return decoded, err
}

// photographic tells the formats whose losses the eye does not see.
func photographic(data []byte) bool {
	switch sniff("", data[:min(len(data), 512)]) {
	case "image/jpeg", "image/webp", "image/heic":
		return true
	}
	return false
}
