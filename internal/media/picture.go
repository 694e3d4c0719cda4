package media

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"image/jpeg"
	"image/png"
	"strings"

	xdraw "golang.org/x/image/draw"

	"github.com/jalon-app/jalon/internal/fault"
)

// MaxSide is the longest side of a picture in a page, in pixels.
const MaxSide = 1600

// quality of the JPEG written: the eye sees no difference on a screen.
const quality = 82

// Outline is what a picture will be once made ready for a page.
type Outline struct {
	Width, Height int    // pixels, upright
	Extension     string // « .jpg » or « .png »
	Pixels        int    // to decode: what bounds the memory needed

	orientation int
	turned      int // clockwise, once upright
	quality     int // of the JPEG
}

// Sketch reads the head of a picture. It decodes no pixel.
func Sketch(data []byte) (Outline, error) { return sketch(data, MaxSide) }

func sketch(data []byte, side int) (Outline, error) {
	config, err := configOf(data, nil)
	if err != nil {
		return Outline{}, fault.Invalidf("%s : %w", strings.TrimSuffix(unreadable, "."), err)
	}
	pixels := int64(config.Width) * int64(config.Height)
	if config.Width <= 0 || config.Height <= 0 || pixels > MaxPixels {
		return Outline{}, fault.Invalidf("L’image fait %d × %d points ; la limite est de %d millions de points.", config.Width, config.Height, MaxPixels/1_000_000)
	}
	o := Outline{Width: config.Width, Height: config.Height, Extension: ".png", Pixels: int(pixels), orientation: orientation(data), quality: quality}
	if photographic(data) {
		o.Extension = ".jpg"
	}
	if o.orientation >= 5 {
		o.Width, o.Height = o.Height, o.Width
	}
	if longest := max(o.Width, o.Height); longest > side {
		o.Width = max(1, (o.Width*side+longest/2)/longest)
		o.Height = max(1, (o.Height*side+longest/2)/longest)
	}
	return o, nil
}

// Ready makes a picture ready for a page: upright, at most MaxSide, and
// written anew, so that neither place, date nor camera stays in it. The same
// bytes always give the same bytes.
func Ready(data []byte) ([]byte, error) {
	o, err := Sketch(data)
	if err != nil {
		return nil, err
	}
	return o.ready(data)
}

func (o Outline) ready(data []byte) (out []byte, err error) {
	err = fault.Contain(func() error {
		decoded, err := decode(data)
		if err != nil {
			return fault.Invalidf("L’image est abîmée et ne se lit pas jusqu’au bout : %w", err)
		}
		out, err = o.encode(upright(upright(o.shrink(decoded), o.orientation), quarterTurn[o.turned]))
		return err
	})
	return out, err
}

// quarterTurn is the orientation of what is to be turned clockwise.
var quarterTurn = map[int]int{90: 6, 180: 3, 270: 8}

// turn asks for the picture to be turned once upright.
func (o *Outline) turn(degrees int) {
	o.turned = degrees
	if degrees%180 != 0 {
		o.Width, o.Height = o.Height, o.Width
	}
}

// shrink works before turning: the fewer pixels to turn, the better.
func (o Outline) shrink(decoded image.Image) image.Image {
	width, height := o.Width, o.Height
	if (o.orientation >= 5) != (o.turned%180 != 0) {
		width, height = height, width
	}
	bounds := decoded.Bounds()
	if bounds.Dx() == width && bounds.Dy() == height {
		return decoded
	}
	small := image.NewRGBA(image.Rect(0, 0, width, height))
	xdraw.CatmullRom.Scale(small, small.Bounds(), decoded, bounds, xdraw.Src, nil)
	return small
}

func (o Outline) encode(picture image.Image) ([]byte, error) {
	var out bytes.Buffer
	var err error
	if o.Extension == ".jpg" {
		err = jpeg.Encode(&out, opaque(picture), &jpeg.Options{Quality: o.quality})
	} else {
		err = (&png.Encoder{CompressionLevel: png.DefaultCompression}).Encode(&out, picture)
	}
	if err != nil {
		return nil, fmt.Errorf("encode picture: %w", err)
	}
	return out.Bytes(), nil
}

// opaque puts a picture with transparency on white, as JPEG has none.
func opaque(picture image.Image) image.Image {
	if o, ok := picture.(interface{ Opaque() bool }); ok && o.Opaque() {
		return picture
	}
	flat := image.NewRGBA(picture.Bounds())
	draw.Draw(flat, flat.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(flat, flat.Bounds(), picture, picture.Bounds().Min, draw.Over)
	return flat
}
