package yamldoc

import (
	"bytes"
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Encode writes a struct as YAML that Decode reads back to the same value.
// Dates and periods are written in French; empty optional fields are left out.
func Encode(v any) ([]byte, error) {
	n := encode(reflect.ValueOf(v))
	var out bytes.Buffer
	dumper, err := yaml.NewDumper(&out, yaml.WithV3Defaults(), yaml.WithIndent(2), yaml.WithLineWidth(-1), yaml.WithUnicode(true))
	if err != nil {
		return nil, fmt.Errorf("encode yaml: %w", err)
	}
	if err := dumper.Dump(n); err != nil {
		return nil, fmt.Errorf("encode yaml: %w", err)
	}
	if err := dumper.Close(); err != nil {
		return nil, fmt.Errorf("encode yaml: %w", err)
	}
	return out.Bytes(), nil
}

func encode(v reflect.Value) *yaml.Node {
	if v.Kind() == reflect.Pointer {
		return encode(v.Elem())
	}
	if text, ok := french(v); ok {
		return scalar(text)
	}
	switch v.Kind() {
	case reflect.Struct:
		return encodeStruct(v)
	case reflect.Slice:
		return encodeSlice(v)
	case reflect.Bool:
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!bool", Value: strconv.FormatBool(v.Bool())}
	case reflect.Int:
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!int", Value: strconv.FormatInt(v.Int(), 10)}
	case reflect.Float64:
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!float", Value: strconv.FormatFloat(v.Float(), 'f', -1, 64)}
	}
	return scalar(v.String())
}

func french(v reflect.Value) (string, bool) {
	if f, ok := v.Interface().(interface{ French() string }); ok {
		return f.French(), true
	}
	if m, ok := v.Interface().(encoding.TextMarshaler); ok {
		text, err := m.MarshalText()
		return string(text), err == nil
	}
	return "", false
}

func scalar(text string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text}
	if strings.Contains(text, "\n") {
		n.Style = yaml.LiteralStyle
	}
	return n
}

func encodeStruct(v reflect.Value) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	for _, f := range fields(v.Type()) {
		value := v.Field(f.index)
		if empty(value) && (f.omit || value.Kind() == reflect.Slice || value.Kind() == reflect.Pointer) {
			continue
		}
		n.Content = append(n.Content, scalar(f.name), encode(value))
	}
	return n
}

func empty(v reflect.Value) bool {
	return v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0
}

func encodeSlice(v reflect.Value) *yaml.Node {
	n := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
	if v.Type().Elem().Kind() == reflect.String {
		n.Style = yaml.FlowStyle
	}
	for i := range v.Len() {
		n.Content = append(n.Content, encode(v.Index(i)))
	}
	return n
}
