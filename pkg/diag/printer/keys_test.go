package printer

import (
	"reflect"
	"regexp"
	"strings"
)

// keysOf returns the keys of a record in the order of the JSON.
func keysOf[T any]() []string { return keysOfType(reflect.TypeFor[T]()) }

func keysOfType(t reflect.Type) []string {
	var keys []string
	for f := range t.Fields() {
		if f.Anonymous {
			keys = append(keys, keysOfType(f.Type)...)
			continue
		}
		keys = append(keys, f.Tag.Get("json"))
	}
	return keys
}

var firstCell = regexp.MustCompile("(?m)^\\| `([^`]+)` \\|")

// firstCells returns the keys in the tables below a heading of Markdown, up to
// the next.
func firstCells(doc, heading string) []string {
	_, rest, _ := strings.Cut(doc, "\n"+heading+"\n")
	section, _, _ := strings.Cut(rest, "\n#")
	var out []string
	for _, m := range firstCell.FindAllStringSubmatch(section, -1) {
		out = append(out, m[1])
	}
	return out
}
