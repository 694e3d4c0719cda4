package typst

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// instance is the compiler at work: its memory, the values it was lent, and
// what it asked to do later. It serves one caller at a time.
type instance struct {
	ctx    context.Context
	host   api.Module // what answers its imports
	module api.Module
	values table
	later  []function
	global object
	panics []string // what it said before it gave up
}

// maxMemory bounds the memory of the compiler itself, in pages of 64 KiB.
const maxMemory = 512 << 20 >> 16

// instantiate answers what the module imports and starts it.
func instantiate(ctx context.Context, runtime wazero.Runtime, compiled wazero.CompiledModule) (*instance, error) {
	in := &instance{ctx: ctx, values: newTable(), global: object{}}
	builder := runtime.NewHostModuleBuilder("wbg")
	for _, f := range compiled.ImportedFunctions() {
		_, name, _ := f.Import()
		builder.NewFunctionBuilder().WithGoModuleFunction(in.answer(name, f.ParamTypes()), f.ParamTypes(), f.ResultTypes()).Export(name)
	}
	host, err := builder.Instantiate(ctx)
	if err != nil {
		return nil, fmt.Errorf("instantiate imports: %w", err)
	}
	in.host = host
	module, err := runtime.InstantiateModule(ctx, compiled, wazero.NewModuleConfig().WithName("typst").WithStartFunctions())
	if err != nil {
		return nil, fmt.Errorf("instantiate typst: %w", err)
	}
	in.module = module
	return in, nil
}

// close frees the memory of the compiler.
func (in *instance) close(ctx context.Context) error {
	return errors.Join(in.module.Close(ctx), in.host.Close(ctx))
}

// trapped is how a failed call crosses the host functions on its way out.
type trapped struct{ error }

// invoke calls the module. A trap is an error, with what the compiler said.
func (in *instance) invoke(name string, arguments ...uint64) ([]uint64, error) {
	f := in.module.ExportedFunction(name)
	if f == nil {
		return nil, fmt.Errorf("typst exports no %s", name)
	}
	results, err := f.Call(in.ctx, arguments...)
	if err != nil {
		return nil, fmt.Errorf("%s: %w%s", name, err, in.lastWords())
	}
	return results, nil
}

func (in *instance) lastWords() string {
	if len(in.panics) == 0 {
		return ""
	}
	return " (" + in.panics[len(in.panics)-1] + ")"
}

// call is invoke from within a host function.
func (in *instance) call(name string, arguments ...uint64) []uint64 {
	results, err := in.invoke(name, arguments...)
	if err != nil {
		panic(trapped{err})
	}
	return results
}

// frame is where a function that returns several words writes them.
const frame = 16

// words calls a function that returns three words through memory.
func (in *instance) words(call func(at uint64) error) (first, second, third uint32, err error) {
	at, err := in.invoke("__wbindgen_add_to_stack_pointer", uint64(uint32(1<<32-frame)))
	if err != nil {
		return 0, 0, 0, err
	}
	if err := call(at[0]); err != nil {
		return 0, 0, 0, err
	}
	b, ok := in.module.Memory().Read(uint32(at[0]), 12)
	if !ok {
		return 0, 0, 0, errors.New("typst answered outside its memory")
	}
	first, second, third = binary.LittleEndian.Uint32(b), binary.LittleEndian.Uint32(b[4:]), binary.LittleEndian.Uint32(b[8:])
	_, err = in.invoke("__wbindgen_add_to_stack_pointer", frame)
	return first, second, third, err
}

// lend copies bytes into the module's memory, which then owns them.
func (in *instance) lend(b []byte) (at, length uint64, err error) {
	place, err := in.invoke("__wbindgen_export", uint64(len(b)), 1)
	if err != nil {
		return 0, 0, err
	}
	if !in.module.Memory().Write(uint32(place[0]), b) {
		return 0, 0, errors.New("typst lent a place outside its memory")
	}
	return place[0], uint64(len(b)), nil
}

func (in *instance) text(at, length uint64) string {
	b, _ := in.module.Memory().Read(uint32(at), uint32(length))
	return string(b)
}

// answerText writes a string where the module expects one.
func (in *instance) answerText(at uint64, s string) {
	place, length, err := in.lend([]byte(s))
	if err != nil {
		panic(trapped{err})
	}
	in.module.Memory().WriteUint32Le(uint32(at), uint32(place))
	in.module.Memory().WriteUint32Le(uint32(at)+4, uint32(length))
}

// settle does what was left for later, and gives the value of a promise.
func (in *instance) settle(v any) (any, error) {
	for len(in.later) > 0 {
		next := in.later[0]
		in.later = in.later[1:]
		if _, err := next(); err != nil {
			return nil, err
		}
	}
	p, ok := v.(*promise)
	switch {
	case !ok:
		return v, nil
	case !p.settled:
		return nil, errors.New("typst left a promise open")
	case p.rejected:
		return nil, errors.New(describe(p.value))
	}
	return in.settle(p.value)
}
