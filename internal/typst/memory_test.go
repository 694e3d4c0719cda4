package typst

import "testing"

func TestEveryInstanceTakesTheSameMemoryAndFindsItBlank(t *testing.T) {
	memory := &arena{bytes: make([]byte, 1<<20)}
	whole := &memory.bytes[0]
	for _, size := range []uint64{1 << 10, 1 << 16, 1 << 20} {
		given := memory.Reallocate(size)
		if uint64(len(given)) != size || &given[0] != whole {
			t.Fatalf("%d bytes: another memory, or another size (%d)", size, len(given))
		}
		for i, b := range given {
			if b != 0 {
				t.Fatalf("byte %d of %d still holds what was there before", i, size)
			}
			given[i] = 1
		}
		memory.Free()
	}
	if memory.Reallocate(1<<20+1) != nil {
		t.Error("gave more than there is")
	}
}
