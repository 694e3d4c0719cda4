package yamldoc

import (
	"encoding"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
	"golang.org/x/text/unicode/norm"

	"github.com/jalon-app/jalon/internal/fr"
)

// Decode fills the struct that out points to. FirstLine is the line of the
// file where data begins, less one: 0 for a whole file.
func Decode(file string, data []byte, firstLine int, out any) (Positions, Problems) {
	d := decoder{file: file, offset: firstLine, positions: Positions{}}
	var root yaml.Node
	if err := yaml.Load(data, &root, yaml.WithV3Defaults(), yaml.WithSingleDocument()); err != nil {
		if len(strings.TrimSpace(string(data))) == 0 {
			return d.positions, nil
		}
		d.syntax(err)
		return d.positions, d.problems
	}
	if len(root.Content) == 0 {
		return d.positions, nil
	}
	d.value("", root.Content[0], reflect.ValueOf(out).Elem())
	return d.positions, d.problems
}

type decoder struct {
	file      string
	offset    int
	positions Positions
	problems  Problems
}

func (d *decoder) problem(line, column int, format string, args ...any) {
	if line > 0 {
		line += d.offset
	}
	d.problems = append(d.problems, Problem{d.file, line, column, fmt.Sprintf(format, args...)})
}

func (d *decoder) at(n *yaml.Node, format string, args ...any) {
	d.problem(n.Line, n.Column, format, args...)
}

func (d *decoder) syntax(err error) {
	var load *yaml.LoadError
	var several *yaml.LoadErrors
	if errors.As(err, &several) && len(several.Errors) > 0 {
		load = several.Errors[0]
	} else if !errors.As(err, &load) {
		d.problem(0, 0, "Le fichier ne se lit pas comme du YAML (%s).", err)
		return
	}
	d.problem(load.Mark.Line, load.Mark.Column, "%s", explain(load.Message))
}

func (d *decoder) value(path string, n *yaml.Node, v reflect.Value) {
	d.positions[path] = Position{d.file, n.Line + d.offset, n.Column}
	n.Value = norm.NFC.String(n.Value)
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		d.at(n, "Les ancres et les renvois YAML (& et *) ne sont pas acceptés : répétez la valeur.")
		return
	}
	if v.Kind() == reflect.Pointer {
		if !isNull(n) {
			v.Set(reflect.New(v.Type().Elem()))
			d.value(path, n, v.Elem())
		}
		return
	}
	if u, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		d.text(n, u)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		d.mapping(path, n, v)
	case reflect.Slice:
		d.sequence(path, n, v)
	default:
		d.scalar(n, v)
	}
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" }

func (d *decoder) mapping(path string, n *yaml.Node, v reflect.Value) {
	if isNull(n) {
		return
	}
	if n.Kind != yaml.MappingNode {
		d.at(n, "Des clés sont attendues ici, parmi : %s.", strings.Join(keys(v.Type()), ", "))
		return
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		d.entry(path, n.Content[i], n.Content[i+1], v, seen)
	}
}

func (d *decoder) entry(path string, key, value *yaml.Node, v reflect.Value, seen map[string]int) {
	field, ok := fieldNamed(v, key.Value)
	switch {
	case !ok || key.Kind != yaml.ScalarNode:
		d.at(key, "Clé inconnue « %s ».%s", key.Value, fr.DidYouMean(key.Value, keys(v.Type())))
	case seen[key.Value] > 0:
		d.at(key, "La clé « %s » est déjà donnée ligne %d.", key.Value, seen[key.Value]+d.offset)
	default:
		seen[key.Value] = key.Line
		d.value(join(path, key.Value), value, field)
	}
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

func (d *decoder) sequence(path string, n *yaml.Node, v reflect.Value) {
	if isNull(n) {
		return
	}
	if n.Kind != yaml.SequenceNode {
		d.at(n, "Une liste est attendue ici : une ligne par élément, chacune précédée d’un tiret.")
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
	for i, item := range n.Content {
		d.value(path+"["+strconv.Itoa(i)+"]", item, v.Index(i))
	}
}

func (d *decoder) text(n *yaml.Node, u encoding.TextUnmarshaler) {
	if n.Kind != yaml.ScalarNode {
		d.at(n, "Une seule valeur est attendue ici.")
		return
	}
	if isNull(n) {
		return
	}
	if err := u.UnmarshalText([]byte(n.Value)); err != nil {
		d.at(n, "%s.", fr.Capital(err.Error()))
	}
}

func (d *decoder) scalar(n *yaml.Node, v reflect.Value) {
	if n.Kind != yaml.ScalarNode {
		d.at(n, "Une seule valeur est attendue ici.")
		return
	}
	if isNull(n) {
		return
	}
	switch v.Kind() {
	case reflect.String:
		d.enum(n, v)
		v.SetString(n.Value)
	case reflect.Bool:
		d.boolean(n, v)
	default:
		d.number(n, v)
	}
}

func (d *decoder) enum(n *yaml.Node, v reflect.Value) {
	closed, ok := v.Interface().(interface{ Enum() []string })
	if !ok || n.Value == "" {
		return // empty means not given yet
	}
	for _, accepted := range closed.Enum() {
		if n.Value == accepted {
			return
		}
	}
	d.at(n, "« %s » n’est pas accepté ici. Valeurs possibles : %s.", n.Value, strings.Join(closed.Enum(), ", "))
}

func (d *decoder) boolean(n *yaml.Node, v reflect.Value) {
	switch strings.ToLower(n.Value) {
	case "true", "oui":
		v.SetBool(true)
	case "false", "non":
		v.SetBool(false)
	default:
		d.at(n, "« %s » n’est pas accepté ici. Valeurs possibles : oui, non.", n.Value)
	}
}

func (d *decoder) number(n *yaml.Node, v reflect.Value) {
	if v.Kind() == reflect.Float64 {
		f, err := strconv.ParseFloat(strings.Replace(n.Value, ",", ".", 1), 64)
		if err != nil || f != f || f > 1e6 || f < -1e6 {
			d.at(n, "« %s » n’est pas un nombre accepté ici.", n.Value)
			return
		}
		v.SetFloat(f)
		return
	}
	i, err := strconv.Atoi(n.Value)
	if err != nil {
		d.at(n, "« %s » n’est pas un nombre entier.", n.Value)
		return
	}
	d.enum(n, v)
	v.SetInt(int64(i))
}
