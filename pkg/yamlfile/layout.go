package yamlfile

import (
	"gopkg.in/yaml.v3"

	"sorachi/pkg/yamlfile/ignore"
)

// layoutOf tells pkg/yamlfile/ignore how the document y lies on its lines.
func (f *file) layoutOf(y *yaml.Node) ignore.Layout {
	return ignore.Layout{Texts: f.texts(y, nil), Entries: entries(y, len(f.Lines), nil)}
}

// texts adds the quoted, | and > texts of y to out.
func (f *file) texts(y *yaml.Node, out []ignore.Span) []ignore.Span {
	if mark := markOf(y); y.Kind == yaml.ScalarNode && mark != 0 {
		t := f.scalarText(y)
		out = append(out, ignore.Span{From: f.Pos(y.Line, y.Column), To: t.End(), Block: mark == '|' || mark == '>'})
	}
	for _, c := range y.Content {
		out = f.texts(c, out)
	}
	return out
}

// entries adds the keys and items of y, each before those within it, to out. An
// entry ends where the next one starts; the last ends at line to.
func entries(y *yaml.Node, to int, out []ignore.Entry) []ignore.Entry {
	step := 1
	if y.Kind == yaml.MappingNode {
		step = 2
	}
	for i := 0; i+step-1 < len(y.Content); i += step {
		end := to
		if i+step < len(y.Content) {
			end = max(y.Content[i+step].Line-1, y.Content[i].Line)
		}
		out = append(out, ignore.Entry{From: y.Content[i].Line, To: end})
		out = entries(y.Content[i+step-1], end, out)
	}
	return out
}
