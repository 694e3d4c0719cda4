package typst

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/tetratelabs/wazero"
)

// compiler is Typst with its fonts, keeping what it learnt from one document
// for the next.
type compiler struct {
	engine  wazero.Runtime
	module  wazero.CompiledModule
	memory  *arena
	in      *instance
	address uint64
	mapped  map[string]bool // files it was given for the last job
}

func newCompiler(ctx context.Context, engine wazero.Runtime, module wazero.CompiledModule, memory *arena) (*compiler, error) {
	in, err := instantiate(memory.in(ctx), engine, module)
	if err != nil {
		return nil, err
	}
	c := &compiler{engine: engine, module: module, memory: memory, in: in, mapped: map[string]bool{}}
	if err := c.build(); err != nil {
		return nil, fmt.Errorf("start typst: %w", err)
	}
	return c, nil
}

// held is what the compiler holds, in bytes: it forgets nothing by itself.
func (c *compiler) held() int { return c.memory.used }

// renew is a compiler that remembers nothing, from the same compiled module.
func (c *compiler) renew(ctx context.Context) (*compiler, error) {
	if err := c.in.close(ctx); err != nil {
		return nil, err
	}
	return newCompiler(ctx, c.engine, c.module, c.memory)
}

// build gives the fonts and refuses the disk.
func (c *compiler) build() error {
	builder, _, err := c.result(func(at uint64) error {
		_, err := c.in.invoke("typstcompilerbuilder_new", at)
		return err
	})
	if err != nil {
		return err
	}
	if err := c.outcome("typstcompilerbuilder_set_dummy_access_model", uint64(builder)); err != nil {
		return err
	}
	faces, err := fonts()
	if err != nil {
		return err
	}
	for _, face := range faces {
		if _, err := c.await("typstcompilerbuilder_add_raw_font", uint64(builder), c.in.values.add(octets(face))); err != nil {
			return err
		}
	}
	built, err := c.await("typstcompilerbuilder_build", uint64(builder))
	if err != nil {
		return err
	}
	address, ok := built.(resident)
	if !ok {
		return errors.New("typst built no compiler")
	}
	c.address = uint64(address)
	return nil
}

// result reads the three words « value, error, failed ».
func (c *compiler) result(call func(at uint64) error) (uint32, any, error) {
	value, problem, failed, err := c.in.words(call)
	if err != nil {
		return 0, nil, err
	}
	if failed != 0 {
		return 0, c.in.values.take(uint64(problem)), nil
	}
	return value, nil, nil
}

// outcome calls what answers « error, failed ».
func (c *compiler) outcome(name string, arguments ...uint64) error {
	problem, failed, _, err := c.in.words(func(at uint64) error {
		_, err := c.in.invoke(name, append([]uint64{at}, arguments...)...)
		return err
	})
	if err == nil && failed != 0 {
		err = errors.New(describe(c.in.values.take(uint64(problem))))
	}
	return err
}

// await calls what answers a promise.
func (c *compiler) await(name string, arguments ...uint64) (any, error) {
	answer, err := c.in.invoke(name, arguments...)
	if err != nil {
		return nil, err
	}
	return c.in.settle(c.in.values.take(answer[0]))
}

// compile makes the PDF of a job, or says what Typst found wrong.
func (c *compiler) compile(j Job) ([]byte, error) {
	if err := c.receive(j.Files); err != nil {
		return nil, err
	}
	value, problem, err := c.result(func(at uint64) error {
		main, mainLength, err := c.in.lend([]byte(j.Main))
		if err != nil {
			return err
		}
		format, formatLength, err := c.in.lend([]byte("pdf"))
		if err != nil {
			return err
		}
		_, err = c.in.invoke("typstcompiler_compile", at, c.address, main, mainLength, 0, 0, format, formatLength, withPlaces)
		return err
	})
	switch {
	case err != nil:
		return nil, err
	case problem != nil:
		return nil, newDiagnostic(j.Name, problem)
	}
	return pdfOf(j.Name, c.in.values.take(uint64(value)))
}

// withPlaces asks for diagnostics with the file and the line.
const withPlaces = 3

func pdfOf(name string, answer any) ([]byte, error) {
	o, _ := answer.(object)
	pdf, ok := o["result"].(octets)
	if !ok {
		return nil, newDiagnostic(name, answer)
	}
	return titled(pdf), nil
}

// receive gives the files of a job, in order of name, and takes back those of
// the job before.
func (c *compiler) receive(files map[string][]byte) error {
	for name := range c.mapped {
		if _, again := files[name]; !again {
			if err := c.give("typstcompiler_unmap_shadow", name); err != nil {
				return err
			}
			delete(c.mapped, name)
		}
	}
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if err := c.give("typstcompiler_map_shadow", name, files[name]); err != nil {
			return err
		}
		c.mapped[name] = true
	}
	return nil
}

// give calls a function that takes a path, then perhaps bytes.
func (c *compiler) give(function, name string, contents ...[]byte) error {
	arguments := []uint64{c.address}
	for _, b := range append([][]byte{[]byte(name)}, contents...) {
		at, length, err := c.in.lend(b)
		if err != nil {
			return err
		}
		arguments = append(arguments, at, length)
	}
	_, err := c.in.invoke(function, arguments...)
	return err
}
