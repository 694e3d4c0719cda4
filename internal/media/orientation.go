package media

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/draw"
)

// orientation reads how the camera was held: 1 (upright) to 8, from the Exif
// of a JPEG, a PNG or a WebP. What cannot be read is upright.
func orientation(data []byte) int {
	if o := tiffOrientation(exifOf(data)); o >= 1 && o <= 8 {
		return o
	}
	return 1
}

// exifOf finds the TIFF structure that holds the Exif fields.
func exifOf(data []byte) []byte {
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xD8}):
		return jpegExif(data[2:])
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		return chunk(data[8:], "eXIf", binary.BigEndian, true)
	case len(data) > 12 && string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP":
		return bytes.TrimPrefix(chunk(data[12:], "EXIF", binary.LittleEndian, false), exifHeader)
	}
	return nil
}

var exifHeader = []byte("Exif\x00\x00")

// jpegExif walks the segments up to the pixels.
func jpegExif(data []byte) []byte {
	for len(data) >= 4 && data[0] == 0xFF && data[1] != 0xDA {
		length := int(binary.BigEndian.Uint16(data[2:]))
		if length < 2 || len(data) < 2+length {
			return nil
		}
		if body, ok := bytes.CutPrefix(data[4:2+length], exifHeader); ok && data[1] == 0xE1 {
			return body
		}
		data = data[2+length:]
	}
	return nil
}

// chunk walks the chunks of a PNG (length, name, body, sum) or of a WebP
// (name, length, body, padding).
func chunk(data []byte, name string, order binary.ByteOrder, isPNG bool) []byte {
	for len(data) >= 8 {
		length, label, after := uint64(order.Uint32(data)), string(data[4:8]), uint64(4)
		if !isPNG {
			length, label = uint64(order.Uint32(data[4:])), string(data[:4])
			after = length & 1
		}
		if uint64(len(data)) < 8+length {
			return nil
		}
		if label == name {
			return data[8 : 8+length]
		}
		data = data[min(uint64(len(data)), 8+length+after):]
	}
	return nil
}

// tiffOrientation reads tag 0x0112 of the first directory.
func tiffOrientation(tiff []byte) int {
	if len(tiff) < 8 {
		return 0
	}
	var order binary.ByteOrder = binary.BigEndian
	if string(tiff[:2]) == "II" {
		order = binary.LittleEndian
	}
	at := uint64(order.Uint32(tiff[4:]))
	if at+2 > uint64(len(tiff)) {
		return 0
	}
	entries := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(entries) < 12 {
			return 0
		}
		if order.Uint16(entries) == 0x0112 {
			return int(order.Uint16(entries[8:]))
		}
		entries = entries[12:]
	}
	return 0
}

// upright turns a picture the way it was seen.
func upright(src image.Image, orientation int) image.Image {
	if orientation <= 1 {
		return src
	}
	flat := image.NewRGBA(image.Rect(0, 0, src.Bounds().Dx(), src.Bounds().Dy()))
	draw.Draw(flat, flat.Bounds(), src, src.Bounds().Min, draw.Src)
	w, h := flat.Rect.Dx(), flat.Rect.Dy()
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	if orientation >= 5 {
		out = image.NewRGBA(image.Rect(0, 0, h, w))
	}
	for y := range h {
		for x := range w {
			tx, ty := turned(x, y, w, h, orientation)
			copy(out.Pix[out.PixOffset(tx, ty):][:4], flat.Pix[flat.PixOffset(x, y):][:4])
		}
	}
	return out
}

// turned gives where a stored point was seen, by the table of Exif 2.3.
func turned(x, y, w, h, orientation int) (int, int) {
	switch orientation {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return h - 1 - y, x
	case 7:
		return h - 1 - y, w - 1 - x
	case 8:
		return y, w - 1 - x
	}
	return x, y
}
