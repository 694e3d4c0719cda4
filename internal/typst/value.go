package typst

import (
	"fmt"
	"strings"
)

// The compiler was made for a browser: these stand for the JavaScript values
// it exchanges. Go's nil is null; bool, float64 and string are themselves.
type (
	undefined struct{}
	object    map[string]any
	array     struct{ items []any }
	octets    []byte
	failure   struct{ message string }            // an Error
	resident  uint32                              // the address of a value that lives in the module's memory
	function  func(arguments ...any) (any, error) // also a closure of the module
	promise   struct {
		settled, rejected bool
		value             any
	}
)

// describe writes a value as the compiler shows it in its messages.
func describe(v any) string {
	switch v := v.(type) {
	case *failure:
		return "Error: " + v.message
	case *array:
		parts := make([]string, len(v.items))
		for i, item := range v.items {
			parts[i] = describe(item)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return fmt.Sprint(v)
}

// reserved is the part of the table that wasm-bindgen keeps for its own use;
// its last four places hold undefined, null, true and false.
const reserved = 132

// table holds the values the module knows by a number.
type table struct {
	values []any
	free   []uint32
}

func newTable() table {
	values := make([]any, reserved-4, 2*reserved)
	for i := range values {
		values[i] = undefined{}
	}
	return table{values: append(values, undefined{}, nil, true, false)}
}

func (t *table) add(v any) uint64 {
	if last := len(t.free) - 1; last >= 0 {
		place := t.free[last]
		t.free = t.free[:last]
		t.values[place] = v
		return uint64(place)
	}
	t.values = append(t.values, v)
	return uint64(len(t.values) - 1)
}

func (t *table) get(place uint64) any {
	if place >= uint64(len(t.values)) {
		return undefined{}
	}
	return t.values[place]
}

func (t *table) drop(place uint64) {
	if place >= reserved && place < uint64(len(t.values)) {
		t.values[place] = nil
		t.free = append(t.free, uint32(place))
	}
}

func (t *table) take(place uint64) any {
	v := t.get(place)
	t.drop(place)
	return v
}
