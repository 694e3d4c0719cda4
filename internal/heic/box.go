package heic

import (
	"encoding/binary"
	"errors"
)

// Config is what the header of a picture says.
type Config struct {
	Width, Height int // as seen, once turned and cropped
}

// errHeader says that the boxes do not tell the size of the picture.
var errHeader = errors.New("heic: no size in the header")

// Is tells a HEIC file by its brands. Those of the container alone, « mif1 »,
// also hold AVIF, which is not read.
func Is(head []byte) bool {
	if len(head) < 16 || string(head[4:8]) != "ftyp" {
		return false
	}
	end := min(int(binary.BigEndian.Uint32(head)), len(head), 512)
	for at := 8; at+4 <= end; at += 4 {
		if brands[string(head[at:at+4])] && at != 12 { // at 12 is a version
			return true
		}
	}
	return false
}

var brands = map[string]bool{"heic": true, "heix": true, "heim": true, "heis": true, "hevc": true, "hevx": true}

// DecodeConfig reads the size of the main picture in the boxes of the file
// (ISO/IEC 23008-12): nothing is decoded.
func DecodeConfig(data []byte) (Config, error) {
	meta, ok := find(data, "meta")
	if !ok || len(meta) < 4 {
		return Config{}, errHeader
	}
	meta = meta[4:] // version and flags
	main, ok := mainItem(meta)
	if !ok {
		return Config{}, errHeader
	}
	properties, _ := find(meta, "iprp")
	store, _ := find(properties, "ipco")
	links, _ := find(properties, "ipma")
	var c Config
	all := list(store)
	for _, index := range linked(links, main) {
		if index >= 1 && index <= len(all) {
			c.apply(all[index-1])
		}
	}
	if c.Width <= 0 || c.Height <= 0 {
		return Config{}, errHeader
	}
	return c, nil
}

// apply takes the properties in order: the size, then what changes it.
func (c *Config) apply(b box) {
	switch {
	case b.kind == "ispe" && len(b.body) >= 12:
		c.Width, c.Height = side(b.body[4:]), side(b.body[8:])
	case b.kind == "irot" && len(b.body) >= 1 && b.body[0]&1 == 1:
		c.Width, c.Height = c.Height, c.Width
	case b.kind == "clap" && len(b.body) >= 16:
		c.Width, c.Height = clapped(b.body, c.Width), clapped(b.body[8:], c.Height)
	}
}

// side refuses what no picture is.
func side(b []byte) int {
	n := binary.BigEndian.Uint32(b)
	if n > 1<<20 {
		return 0
	}
	return int(n)
}

// clapped reads a side of the clean aperture, a fraction.
func clapped(b []byte, whole int) int {
	n, d := binary.BigEndian.Uint32(b), binary.BigEndian.Uint32(b[4:])
	if d == 0 || n/d == 0 || int64(n/d) > int64(whole) {
		return whole
	}
	return int(n / d)
}

type box struct {
	kind string
	body []byte
}

// list cuts a run of boxes. What follows a box that lies is left out.
func list(data []byte) []box {
	var out []box
	for len(data) >= 8 {
		length, head := uint64(binary.BigEndian.Uint32(data)), uint64(8)
		switch {
		case length == 1 && len(data) >= 16:
			length, head = binary.BigEndian.Uint64(data[8:]), 16
		case length == 0:
			length = uint64(len(data))
		}
		if length < head || length > uint64(len(data)) {
			return out // or the pixels, of which only the head was read
		}
		out = append(out, box{string(data[4:8]), data[head:length]})
		data = data[length:]
	}
	return out
}

func find(data []byte, kind string) ([]byte, bool) {
	for _, b := range list(data) {
		if b.kind == kind {
			return b.body, true
		}
	}
	return nil, false
}

// mainItem is the number of the picture one sees.
func mainItem(meta []byte) (uint32, bool) {
	b, ok := find(meta, "pitm")
	switch {
	case ok && len(b) >= 6 && b[0] == 0:
		return uint32(binary.BigEndian.Uint16(b[4:])), true
	case ok && len(b) >= 8:
		return binary.BigEndian.Uint32(b[4:]), true
	}
	return 0, false
}

// linked lists the properties of an item, by their place from 1.
func linked(b []byte, item uint32) []int {
	r := &reader{data: b}
	version, wide := r.uint(1), r.uint(3)&1 == 1
	for range r.uint(4) {
		width := 2
		if version >= 1 {
			width = 4
		}
		id := r.uint(width)
		var places []int
		for range r.uint(1) {
			if wide {
				places = append(places, int(r.uint(2)&0x7FFF))
			} else {
				places = append(places, int(r.uint(1)&0x7F))
			}
		}
		if r.short || id == item {
			return places
		}
	}
	return nil
}

// reader reads big-endian numbers; past the end it reads zeros.
type reader struct {
	data  []byte
	short bool
}

func (r *reader) uint(n int) (v uint32) {
	if len(r.data) < n {
		r.data, r.short = nil, true
		return 0
	}
	for _, b := range r.data[:n] {
		v = v<<8 | uint32(b)
	}
	r.data = r.data[n:]
	return v
}
