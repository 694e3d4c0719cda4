package typst

import (
	"context"

	"github.com/tetratelabs/wazero/experimental"
)

// arena is the memory of the compiler, one instance after the other. It is
// reserved whole and touched as it grows: growing elsewhere would copy it, and
// a second one would stay beside the first until it is collected.
type arena struct {
	bytes []byte
	used  int
}

// in makes the instances of a context take their memory here.
func (a *arena) in(ctx context.Context) context.Context {
	return experimental.WithMemoryAllocator(ctx, experimental.MemoryAllocatorFunc(func(_, most uint64) experimental.LinearMemory {
		if uint64(len(a.bytes)) < most {
			a.bytes = make([]byte, most)
		}
		return a
	}))
}

// Reallocate gives more of the same memory.
func (a *arena) Reallocate(size uint64) []byte {
	if size > uint64(len(a.bytes)) {
		return nil
	}
	a.used = max(a.used, int(size))
	return a.bytes[:size:size]
}

// Free leaves nothing of an instance to the next.
func (a *arena) Free() {
	clear(a.bytes[:a.used])
	a.used = 0
}
