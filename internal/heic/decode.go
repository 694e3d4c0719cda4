// Package heic reads the photographs of telephones: libheif and libde265,
// compiled to WebAssembly, run where they can reach neither file nor network,
// within bounds of time and memory. It starts nothing before the first picture.
package heic

import (
	"bytes"
	"compress/gzip"
	"context"
	"embed"
	"errors"
	"fmt"
	"image"
	"io"
	"sync"
	"time"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"

	"github.com/jalon-app/jalon/internal/fault"
)

//go:embed all:assets
var assets embed.FS

const decoder = "assets/generated/heif.wasm.gz"

// Bounds of one picture: the largest ones of telephones, 48 million points,
// take 300 MB and 8 s on a slow machine.
const (
	maxMemory = 512 << 20 // bytes
	patience  = 60 * time.Second
)

// ErrAbsent says that the program was built without the decoder.
var ErrAbsent = errors.New("heic: built without its decoder")

// Available tells whether this program holds the decoder.
func Available() bool {
	file, err := assets.Open(decoder)
	if err != nil {
		return false
	}
	return file.Close() == nil
}

// machine is compiled once a process, at the first picture.
type machine struct {
	runtime wazero.Runtime
	code    wazero.CompiledModule
}

var start = sync.OnceValues(func() (*machine, error) {
	packed, err := assets.ReadFile(decoder)
	if err != nil {
		return nil, ErrAbsent
	}
	unpacked, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("unpack heic decoder: %w", err)
	}
	binary, err := io.ReadAll(unpacked)
	if err != nil {
		return nil, fmt.Errorf("unpack heic decoder: %w", err)
	}
	ctx := context.Background()
	config := wazero.NewRuntimeConfig().WithMemoryLimitPages(maxMemory >> 16)
	m := &machine{runtime: wazero.NewRuntimeWithConfig(ctx, config)}
	if _, err := wasi_snapshot_preview1.Instantiate(ctx, m.runtime); err != nil {
		return nil, fmt.Errorf("start heic decoder: %w", err)
	}
	if m.code, err = m.runtime.CompileModule(ctx, binary); err != nil {
		return nil, fmt.Errorf("compile heic decoder: %w", err)
	}
	return m, nil
})

// Decode gives the main picture as one sees it, turned and cropped. The caller
// has bounded its size by DecodeConfig.
func Decode(data []byte) (image.Image, error) {
	config, err := DecodeConfig(data)
	if err != nil {
		return nil, err
	}
	m, err := start()
	if err != nil {
		return nil, err
	}
	return within(patience, func() (image.Image, error) { return m.decode(data, config) })
}

// within leaves behind what does not end: asking the machine to listen would
// make every picture four times as long.
func within(limit time.Duration, work func() (image.Image, error)) (image.Image, error) {
	done := make(chan error, 1)
	var result image.Image
	go func() {
		done <- fault.Contain(func() (err error) {
			result, err = work()
			return err
		})
	}()
	select {
	case err := <-done:
		return result, err
	case <-time.After(limit):
		return nil, errPatience
	}
}

var errPatience = errors.New("heic: given up")

func (m *machine) decode(data []byte, config Config) (image.Image, error) {
	ctx := context.Background()
	bare := wazero.NewModuleConfig().WithName("").WithStartFunctions("_initialize") // no file, no output, no clock
	module, err := m.runtime.InstantiateModule(ctx, m.code, bare)
	if err != nil {
		return nil, fmt.Errorf("start heic decoder: %w", err)
	}
	defer module.Close(ctx) // its memory goes with it
	c := &call{ctx: ctx, module: module, data: data}
	return c.picture(config)
}

// call is one picture in one machine.
type call struct {
	ctx    context.Context
	module api.Module
	data   []byte
}

var errMemory = errors.New("heic: out of memory")

// alloc asks the machine for room.
func (c *call) alloc(size int) (uint32, error) {
	found, err := c.module.ExportedFunction("malloc").Call(c.ctx, uint64(size))
	if err != nil {
		return 0, fmt.Errorf("heic: allocate: %w", err)
	}
	at := uint32(found[0])
	if at == 0 || uint64(at)+uint64(size) > uint64(c.module.Memory().Size()) {
		return 0, errMemory
	}
	return at, nil
}

// decode calls the decoder, which writes five numbers at « at »: width,
// height, colour space, layout of the colours, transparency. Out of zero asks
// for them alone.
func (c *call) decode(in, at, out uint32) error {
	only := uint64(1)
	if out != 0 {
		only = 0
	}
	a := uint64(at)
	found, err := c.module.ExportedFunction("decode").Call(c.ctx, uint64(in), uint64(len(c.data)), only, a, a+4, a+8, a+12, a+16, uint64(out))
	if err != nil {
		return fmt.Errorf("heic: decode: %w", err)
	}
	if found[0] == 0 {
		return errors.New("heic: not a picture the decoder reads")
	}
	return nil
}
