package yamldoc

import (
	"reflect"
	"strings"
	"sync"
)

var fieldCache sync.Map // reflect.Type → []field

type field struct {
	name  string
	index int
	omit  bool
}

func fields(t reflect.Type) []field {
	if cached, ok := fieldCache.Load(t); ok {
		return cached.([]field)
	}
	var list []field
	for i := range t.NumField() {
		name, options, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		if name == "" || name == "-" || t.Field(i).Tag.Get("yaml") == "-" {
			continue
		}
		list = append(list, field{name, i, strings.Contains(options, "omit")})
	}
	fieldCache.Store(t, list)
	return list
}

func keys(t reflect.Type) []string {
	var names []string
	for _, f := range fields(t) {
		names = append(names, f.name)
	}
	return names
}

func fieldNamed(v reflect.Value, name string) (reflect.Value, bool) {
	for _, f := range fields(v.Type()) {
		if f.name == name {
			return v.Field(f.index), true
		}
	}
	return reflect.Value{}, false
}
