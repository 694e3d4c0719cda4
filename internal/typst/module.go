package typst

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"time"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/experimental"
)

// compileAllocations is how much the first compilation allocates, in bytes:
// nearly the same on every machine, it measures how far it is.
const compileAllocations = 720_000_000

// Preparation is how far the first compilation on a machine is.
type Preparation struct {
	Fraction float64 // of the work, 0 to 1
	Elapsed  time.Duration
	Waiting  bool // another process is doing it
}

// open loads the compiler from the folder, or compiles it there first. What
// cannot be read there, or written, is compiled in memory.
func open(ctx context.Context, dir string, tell func(Preparation)) (*compiler, error) {
	kept, err := openStore(dir)
	if err == nil && !kept.sound() {
		err = kept.fill(ctx, tell)
	}
	if err != nil {
		return load(ctx, nil, tell)
	}
	c, err := load(ctx, kept, tell)
	if err != nil || kept.sealed() {
		return c, err
	}
	return c, kept.sealAll() // an entry for another processor was there, not ours
}

// fill compiles the module into the folder, once for all the processes that
// ask at the same time.
func (s *store) fill(ctx context.Context, tell func(Preparation)) error {
	tell(Preparation{Waiting: true})
	unlock, err := s.lock()
	if err != nil {
		return fmt.Errorf("lock cache: %w", err)
	}
	defer unlock()
	if err := s.sweep(); err != nil || s.sound() {
		return err
	}
	engine, _, err := compileModule(ctx, s, tell)
	if err != nil {
		return err
	}
	if err := engine.Close(ctx); err != nil {
		return fmt.Errorf("close compiled module: %w", err)
	}
	defer debug.FreeOSMemory() // compiling takes four times what running does
	return s.seal(time.Now())
}

// load makes a compiler ready to work.
func load(ctx context.Context, kept *store, tell func(Preparation)) (*compiler, error) {
	engine, compiled, err := compileModule(ctx, kept, tell)
	if err != nil {
		return nil, err
	}
	return newCompiler(ctx, engine, compiled, &arena{})
}

// compileModule reads the module from the folder when it is there.
func compileModule(ctx context.Context, kept *store, tell func(Preparation)) (wazero.Runtime, wazero.CompiledModule, error) {
	code, err := wasm()
	if err != nil {
		return nil, nil, err
	}
	config := wazero.NewRuntimeConfig().WithMemoryLimitPages(maxMemory)
	if kept != nil {
		cache, err := wazero.NewCompilationCacheWithDir(kept.dir)
		if err != nil {
			return nil, nil, fmt.Errorf("open cache: %w", err)
		}
		config = config.WithCompilationCache(cache)
	}
	defer follow(tell)()
	ctx = experimental.WithCompilationWorkers(ctx, runtime.GOMAXPROCS(0))
	engine := wazero.NewRuntimeWithConfig(ctx, config)
	compiled, err := engine.CompileModule(ctx, code)
	if err != nil {
		return nil, nil, fmt.Errorf("compile typst: %w", err)
	}
	return engine, compiled, nil
}

// follow tells how far the compilation is, until its result is called.
func follow(tell func(Preparation)) (stop func()) {
	started, before := time.Now(), allocated()
	ticker, done := time.NewTicker(200*time.Millisecond), make(chan struct{})
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for {
			select {
			case <-done:
				return
			case now := <-ticker.C:
				if now.Sub(started) < time.Second {
					continue // a module read from the folder is ready before that
				}
				share := float64(allocated()-before) / compileAllocations
				tell(Preparation{Fraction: min(0.99, share), Elapsed: now.Sub(started)})
			}
		}
	}()
	return func() {
		ticker.Stop()
		close(done)
		<-ended
	}
}

// allocated counts the bytes this process ever allocated.
func allocated() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
