package typst

import (
	"context"
	"fmt"
	"math"
	"strings"

	"github.com/tetratelabs/wazero/api"
)

// answer is the host function of an import. Those that no document ever needs
// are refused when they are called: a new release of the compiler would say
// which.
func (in *instance) answer(name string, parameters []api.ValueType) api.GoModuleFunc {
	serve, served := imports[name]
	return func(_ context.Context, _ api.Module, stack []uint64) {
		if !served {
			panic(trapped{fmt.Errorf("typst asked for %s, which is not served", name)})
		}
		for i, kind := range parameters {
			if kind == api.ValueTypeI32 {
				stack[i] = uint64(uint32(stack[i]))
			}
		}
		serve(in, stack)
	}
}

// imports are the functions of a browser the compiler leans on, by the names
// wasm-bindgen gave them. Each reads its arguments in the stack and leaves its
// result there.
var imports = map[string]func(in *instance, s []uint64){
	"__wbindgen_object_clone_ref": func(in *instance, s []uint64) { s[0] = in.values.add(in.values.get(s[0])) },
	"__wbindgen_object_drop_ref":  func(in *instance, s []uint64) { in.values.drop(s[0]) },

	"__wbg___wbindgen_throw_dd24417ed36fc46e": func(in *instance, s []uint64) {
		panic(trapped{fmt.Errorf("typst threw: %s", in.text(s[0], s[1]))})
	},
	"__wbg___wbindgen_debug_string_adfb662ae34724b6": func(in *instance, s []uint64) { in.answerText(s[0], describe(in.values.get(s[1]))) },
	"__wbg___wbindgen_is_function_8d400b8b1af978cd": func(in *instance, s []uint64) {
		_, ok := in.values.get(s[0]).(function)
		s[0] = bit(ok)
	},
	"__wbg___wbindgen_is_undefined_f6b95eab589e0269": func(in *instance, s []uint64) {
		_, ok := in.values.get(s[0]).(undefined)
		s[0] = bit(ok)
	},
	"__wbg___wbindgen_boolean_get_dea25b33882b895b": func(in *instance, s []uint64) {
		value, ok := in.values.get(s[0]).(bool)
		if s[0] = bit(value); !ok {
			s[0] = 0xFFFFFF // wasm-bindgen's « not a boolean »
		}
	},

	// Values made from the module's memory.
	"__wbindgen_cast_2241b6af4c4b2941": func(in *instance, s []uint64) { s[0] = in.values.add(in.text(s[0], s[1])) },
	"__wbindgen_cast_d6cd19b81560fd6e": func(in *instance, s []uint64) { s[0] = in.values.add(math.Float64frombits(s[0])) },
	"__wbindgen_cast_3334ea73b4b28ba3": func(in *instance, s []uint64) { s[0] = in.values.add(in.closure(s[0], s[1])) },
	"__wbg_Error_52673b7de5a0ca89":     func(in *instance, s []uint64) { s[0] = in.values.add(&failure{in.text(s[0], s[1])}) },
	"__wbg_new_df1173567d5ff028":       func(in *instance, s []uint64) { s[0] = in.values.add(&failure{in.text(s[0], s[1])}) },
	"__wbg_new_1ba21ce319a06297":       func(in *instance, s []uint64) { s[0] = in.values.add(object{}) },
	"__wbg_new_25f239778d6112b9":       func(in *instance, s []uint64) { s[0] = in.values.add(&array{}) },
	"__wbg_new_from_slice_f9c22b9153b26992": func(in *instance, s []uint64) {
		s[0] = in.values.add(octets(in.text(s[0], s[1])))
	},
	"__wbg_typstcompiler_new":    func(in *instance, s []uint64) { s[0] = in.values.add(resident(s[0])) },
	"__wbg_proxycontext_new":     func(in *instance, s []uint64) { s[0] = in.values.add(resident(s[0])) },
	"__wbg_set_781438a03c0c3c81": func(in *instance, s []uint64) { s[0] = bit(in.setProperty(s[0], s[1], s[2])) },
	"__wbg_push_7d9be8f38fc13975": func(in *instance, s []uint64) {
		list, _ := in.values.get(s[0]).(*array)
		list.items = append(list.items, in.values.get(s[1]))
		s[0] = uint64(len(list.items))
	},
	"__wbg_length_22ac23eaec9d8053": func(in *instance, s []uint64) {
		bytes, _ := in.values.get(s[0]).(octets)
		s[0] = uint64(len(bytes))
	},
	"__wbg_prototypesetcall_dfe9b766cdc1f1fd": func(in *instance, s []uint64) {
		bytes, _ := in.values.get(s[2]).(octets)
		in.module.Memory().Write(uint32(s[0]), bytes)
	},

	// The clock never moves: a document owes nothing to the day it is made.
	"__wbg_now_69d776cd24f5215b":               func(_ *instance, s []uint64) { s[0] = 0 },
	"__wbg_new_b2db8aa2650f793a":               func(in *instance, s []uint64) { s[0] = in.values.add(object{}) },
	"__wbg_getTimezoneOffset_45389e26d6f46823": func(_ *instance, s []uint64) { s[0] = 0 },

	// The compiler looks for where it runs; there is no network and no disk.
	"__wbg_static_accessor_GLOBAL_THIS_60cf02db4de8e1c1": func(in *instance, s []uint64) { s[0] = in.values.add(in.global) },
	"__wbg_static_accessor_GLOBAL_769e6b65d6557335":      func(_ *instance, s []uint64) { s[0] = 0 },
	"__wbg_static_accessor_SELF_08f5a74c69739274":        func(_ *instance, s []uint64) { s[0] = 0 },
	"__wbg_static_accessor_WINDOW_a8924b26aa92d024":      func(_ *instance, s []uint64) { s[0] = 0 },
	"__wbg_new_no_args_cb138f77cf6151ee":                 func(in *instance, s []uint64) { s[0] = in.values.add(script(in.text(s[0], s[1]))) },
	"__wbg_new_with_args_df9e7125ffe55248":               func(in *instance, s []uint64) { s[0] = in.values.add(script(in.text(s[2], s[3]))) },
	"__wbg_call_abb4ff46ce38be40":                        func(in *instance, s []uint64) { in.apply(s) },
	"__wbg_call_3020136f7a2d6e44":                        func(in *instance, s []uint64) { in.apply(s, in.values.get(s[2])) },
	"__wbg_call_78f94eb02ec7f9b2": func(in *instance, s []uint64) {
		in.apply(s, in.values.get(s[2]), in.values.get(s[3]), in.values.get(s[4]))
	},

	// Work left for later.
	"__wbg_new_ff12d2b041fb48f1": func(in *instance, s []uint64) { s[0] = in.values.add(in.promised(s[0], s[1])) },
	"__wbg_resolve_fd5bfbaa4ce36e1e": func(in *instance, s []uint64) {
		s[0] = in.values.add(&promise{settled: true, value: in.values.get(s[0])})
	},
	"__wbg_queueMicrotask_9b549dfce8865860": func(in *instance, s []uint64) {
		s[0] = in.values.add(function(func(...any) (any, error) { return undefined{}, nil }))
	},
	"__wbg_queueMicrotask_fca69f5bfad613a5": func(in *instance, s []uint64) {
		if f, ok := in.values.get(s[0]).(function); ok {
			in.later = append(in.later, f)
		}
	},

	// What the compiler says when it gives up.
	"__wbg_new_8a6f238a6ece86ea":   func(in *instance, s []uint64) { s[0] = in.values.add(&failure{"Error"}) },
	"__wbg_stack_0ed75d68575b0f3c": func(in *instance, s []uint64) { in.answerText(s[0], "") },
	"__wbg_error_7534b8e9a36f1ab4": func(in *instance, s []uint64) {
		in.panics = append(in.panics, in.text(s[0], s[1]))
		in.call("__wbindgen_export4", s[0], s[1], 1)
	},
	"__wbg_error_85faeb8919b11cc6": func(*instance, []uint64) {}, // a file that is not there: the diagnostic says it
	"__wbg_info_ce6bcc489c22f6f0":  func(*instance, []uint64) {},
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// script stands for the few functions the compiler builds from source: one
// finds the global object, the others refuse to read a disk.
func script(source string) function {
	return func(...any) (any, error) {
		switch {
		case strings.Contains(source, "throw"):
			return nil, fmt.Errorf("no file system")
		case strings.Contains(source, "return true"):
			return true, nil
		}
		return undefined{}, nil
	}
}

// apply calls a function and hands its error to the module.
func (in *instance) apply(s []uint64, arguments ...any) {
	f, ok := in.values.get(s[0]).(function)
	if !ok {
		panic(trapped{fmt.Errorf("typst called what is no function")})
	}
	result, err := f(arguments...)
	if err != nil {
		in.call("__wbindgen_export3", in.values.add(&failure{err.Error()}))
		s[0] = 0
		return
	}
	s[0] = in.values.add(result)
}

func (in *instance) setProperty(target, key, value uint64) bool {
	o, isObject := in.values.get(target).(object)
	name, isText := in.values.get(key).(string)
	if isObject && isText {
		o[name] = in.values.get(value)
	}
	return isObject && isText
}

// closure is a function of the module, by its two words. It is called once.
func (in *instance) closure(first, second uint64) function {
	return func(arguments ...any) (any, error) {
		var argument any = undefined{}
		if len(arguments) > 0 {
			argument = arguments[0]
		}
		_, err := in.invoke("__wasm_bindgen_func_elem_944", first, second, in.values.add(argument))
		return undefined{}, err
	}
}

// promised runs the module's executor at once, as a browser does.
func (in *instance) promised(first, second uint64) *promise {
	p := &promise{}
	end := func(rejected bool) function {
		return func(arguments ...any) (any, error) {
			p.settled, p.rejected = true, rejected
			if len(arguments) > 0 {
				p.value = arguments[0]
			}
			return undefined{}, nil
		}
	}
	in.call("__wasm_bindgen_func_elem_37350", first, second, in.values.add(end(false)), in.values.add(end(true)))
	return p
}
