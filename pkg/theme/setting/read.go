package setting

import (
	"fmt"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/yamlfile"
)

// Read fills the variables of the table from the map that a file is, and reports what is
// wrong: settings that are not there (all must be: a template is a whole look), that are
// not known, and values that are not of their form. root must be a map.
func (t Table) Read(root *yamlfile.Node) diag.List {
	r := reader{root: root, known: t.paths(), meant: map[string]bool{}, told: map[string]bool{}}
	r.tellUnknown(root, "")
	for _, s := range t.Settings {
		r.read(s)
	}
	return r.found
}

// paths lists where settings stand, and the sections that hold them.
func (t Table) paths() []string {
	var out []string
	for _, s := range t.Settings {
		if section := s.section(); section != "" && !slices.Contains(out, section) {
			out = append(out, section)
		}
		out = append(out, s.Path)
	}
	return out
}

// reader fills settings from a file and keeps what is wrong.
type reader struct {
	root  *yamlfile.Node
	known []string        // paths of settings and of the sections that hold them
	meant map[string]bool // those for which a key that is unknown may stand
	told  map[string]bool // sections that were looked for: what is wrong with one is told once
	found diag.List
}

// read fills one setting.
func (r *reader) read(s Setting) {
	in := r.root
	if section := s.section(); section != "" {
		if in = r.section(section); in == nil {
			return
		}
	}
	n := in.Get(s.name())
	switch {
	case n == nil:
		r.tellMissing(in, s.Path)
	case n.Kind == yamlfile.Null, n.Kind == yamlfile.Refused:
		r.tellBlank(in, s)
	default:
		s.form.read(value{n, s.Path, &r.found})
	}
}

// section returns the map that holds the settings of a section, nil when there is none:
// one finding, not one for each of its settings.
func (r *reader) section(name string) *yamlfile.Node {
	n := r.root.Get(name)
	told := r.told[name]
	r.told[name] = true
	switch {
	case n != nil && n.Kind == yamlfile.Map:
		return n
	case told:
	case n == nil || n.Kind == yamlfile.Null:
		r.tellMissing(r.root, name)
	default:
		value{n, name, &r.found}.bad("「名前: 値」の行の集まり", "次の行から字下げして書いてください")
	}
	return nil
}

// tellMissing reports a setting that the map in, where it belongs, does not have,
// unless a key that is mistyped stands for it.
func (r *reader) tellMissing(in *yamlfile.Node, path string) {
	if r.meant[path] {
		return
	}
	r.found.Add(missing.New(in.Pos, diag.Pos{}, fmt.Sprintf("設定「%s」がありません", path),
		"「sorachi template show」で見られるテンプレートから、この設定の行を写してください"))
}

// tellBlank reports a setting with nothing behind its colon. An unquoted colour is a comment.
func (r *reader) tellBlank(in *yamlfile.Node, s Setting) {
	hint := "「:」の後に値を書いてください"
	switch s.form.(type) {
	case color:
		hint = "色は「\"#1F3A5F\"」のように「\"」で囲んで書いてください（囲まないと、#から後は覚え書きになります）"
	case text:
		hint = "文字を書いてください。何も印刷しないときは「\"\"」と書きます"
	}
	for _, p := range in.Pairs {
		if p.Key.Value == s.name() {
			r.found.Add(BadValue.New(p.Key.Pos(), p.Key.End(), fmt.Sprintf("設定「%s」の値がありません", s.Path), hint))
		}
	}
}

// tellUnknown reports the keys of the map n, which stands at a path, that no
// setting has.
func (r *reader) tellUnknown(n *yamlfile.Node, at string) {
	for _, p := range n.Pairs {
		path := strings.TrimPrefix(at+"."+p.Key.Value, ".")
		if slices.Contains(r.known, path) {
			r.tellUnknown(p.Value, path)
			continue
		}
		hint := "打ち間違いでなければ、この行を削除してください"
		if near, ok := typedtext.Nearest(p.Key.Value, r.lacking(n, at)); ok {
			r.meant[strings.TrimPrefix(at+"."+near, ".")] = true
			hint = fmt.Sprintf("「%s」ではありませんか", near)
		}
		r.found.Add(unknown.New(p.Key.Pos(), p.Key.End(), fmt.Sprintf("設定「%s」はありません", path), hint))
	}
}

// lacking returns the names that the map n, which stands at a path, could have
// and does not.
func (r *reader) lacking(n *yamlfile.Node, at string) []string {
	var out []string
	for _, path := range r.known {
		section, name := "", path
		if head, rest, nested := strings.Cut(path, "."); nested {
			section, name = head, rest
		}
		if section == at && n.Get(name) == nil {
			out = append(out, name)
		}
	}
	return out
}
