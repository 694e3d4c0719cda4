package heic

import (
	"errors"
	"fmt"
	"image"
)

// The words of libheif for the colours it gives.
const (
	spaceYCbCr = 0
	spaceRGB   = 1
	spaceGray  = 2

	chroma420 = 1
	chroma422 = 2
	chroma444 = 3
)

// facts are the five numbers the decoder writes.
type facts struct{ width, height, space, chroma, premultiplied int }

func (c *call) picture(want Config) (image.Image, error) {
	in, err := c.alloc(len(c.data))
	if err != nil {
		return nil, err
	}
	at, err := c.alloc(4 * 5)
	if err != nil {
		return nil, err
	}
	if !c.module.Memory().Write(in, c.data) {
		return nil, errMemory
	}
	if err := c.decode(in, at, 0); err != nil {
		return nil, err
	}
	f, err := c.facts(at)
	if err != nil {
		return nil, err
	}
	if f.width != want.Width || f.height != want.Height {
		return nil, fmt.Errorf("heic: %d × %d, announced %d × %d", f.width, f.height, want.Width, want.Height)
	}
	size, build, err := f.layout()
	if err != nil {
		return nil, err
	}
	out, err := c.alloc(size)
	if err != nil {
		return nil, err
	}
	if err := c.decode(in, at, out); err != nil {
		return nil, err
	}
	pixels, ok := c.module.Memory().Read(out, uint32(size))
	if !ok {
		return nil, errMemory
	}
	return build(append([]byte(nil), pixels...)), nil // the machine goes away
}

func (c *call) facts(at uint32) (facts, error) {
	var n [5]int
	for i := range n {
		v, ok := c.module.Memory().ReadUint32Le(at + uint32(4*i))
		if !ok {
			return facts{}, errMemory
		}
		n[i] = int(v)
	}
	return facts{n[0], n[1], n[2], n[3], n[4]}, nil
}

// aligned is how libheif pads its rows.
func aligned(n int) int { return (n + 15) &^ 15 }

// layout says how many bytes the points take, and how they make a picture.
func (f facts) layout() (int, func([]byte) image.Image, error) {
	rect := image.Rect(0, 0, f.width, f.height)
	switch f.space {
	case spaceYCbCr:
		return f.planes(rect)
	case spaceGray:
		stride := aligned(f.width)
		return stride * f.height, func(p []byte) image.Image { return &image.Gray{Pix: p, Stride: stride, Rect: rect} }, nil
	case spaceRGB:
		stride := aligned(4 * f.width)
		return stride * f.height, func(p []byte) image.Image {
			if f.premultiplied == 1 {
				return &image.RGBA{Pix: p, Stride: stride, Rect: rect}
			}
			return &image.NRGBA{Pix: p, Stride: stride, Rect: rect}
		}, nil
	}
	return 0, nil, errors.New("heic: unknown colours")
}

func (f facts) planes(rect image.Rectangle) (int, func([]byte) image.Image, error) {
	ratio, cw, ch := image.YCbCrSubsampleRatio444, f.width, f.height
	switch f.chroma {
	case chroma420:
		ratio, cw, ch = image.YCbCrSubsampleRatio420, (f.width+1)/2, (f.height+1)/2
	case chroma422:
		ratio, cw = image.YCbCrSubsampleRatio422, (f.width+1)/2
	case chroma444:
	default:
		return 0, nil, errors.New("heic: unknown layout of colours")
	}
	w, cw := aligned(f.width), aligned(cw)
	y, b := w*f.height, w*f.height+cw*ch
	return b + cw*ch, func(p []byte) image.Image {
		return &image.YCbCr{Y: p[:y:y], Cb: p[y:b:b], Cr: p[b:], SubsampleRatio: ratio, YStride: w, CStride: cw, Rect: rect}
	}, nil
}
