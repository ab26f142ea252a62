package setting

import (
	"slices"
	"strings"

	"sorachi/pkg/yamlfile"
)

// Font is the name of a font among those that are built in, or the path of a file.
func Font(path string, into *string, builtin []string, doc string) Setting {
	return Setting{path, doc, font{into, builtin}}
}

type font struct {
	into    *string
	builtin []string
}

func (f font) read(v value) {
	*f.into = textOf(v)
	if v.Kind == yamlfile.Scalar && !slices.Contains(f.builtin, *f.into) && !isPath(*f.into) {
		v.bad("使えるフォント", choicesHint(*f.into, f.builtin)+"。自分のフォントは、このファイルからの場所を「./フォント.ttf」のように書きます")
	}
}

func (f font) schema() object {
	return object{{"anyOf", []object{{{"enum", f.builtin}}, {{"type", "string"}, {"pattern", `[/\\]`}}}}}
}

func isPath(name string) bool { return strings.ContainsAny(name, `/\`) }

// FontPath returns the path of the font file that a setting names; ok is false when it
// names one that is built in, or is no font.
func (s Setting) FontPath() (path string, ok bool) {
	f, ok := s.form.(font)
	if !ok || slices.Contains(f.builtin, *f.into) || !isPath(*f.into) {
		return "", false
	}
	return *f.into, true
}
