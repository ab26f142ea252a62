package theme

import (
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/theme/setting"
	"sorachi/pkg/yamlfile"
)

// Parse reads a theme from a file's text; name is what findings show. The theme
// is of use when no finding is an error, and nil when the text holds no
// settings at all.
func Parse(name string, data []byte) (*Theme, diag.List) {
	root, found := yamlfile.Parse(name, data)
	if root == nil {
		return nil, found
	}
	if root.Kind != yamlfile.Map {
		found.Add(setting.BadValue.New(root.Pos, diag.Pos{}, "テンプレートの設定が読み取れません。「名前: 値」の形の行で書きます",
			"「sorachi template eject」で作る写しを直してください"))
		return nil, found
	}
	t := &Theme{Ignores: root.Ignores}
	settings := t.table().Read(root)
	t.own = t.ownFonts(root)
	if len(settings) == 0 { // they are all there and sound: do they go together?
		settings = t.check(root)
	}
	return t, joined(found, settings)
}

// joined puts what YAML says and what the settings say together, one finding of
// each line. An error of YAML is the cause of what the settings say; its warnings
// know less: of a colour without quotes it only sees a comment.
func joined(yaml, settings diag.List) diag.List {
	settings = slices.DeleteFunc(settings, func(d diag.Diagnostic) bool {
		return slices.ContainsFunc(yaml, func(k diag.Diagnostic) bool { return k.Severity == diag.Error && k.Pos.Line == d.Pos.Line })
	})
	yaml = slices.DeleteFunc(yaml, func(d diag.Diagnostic) bool {
		return d.Severity != diag.Error && slices.ContainsFunc(settings, func(k diag.Diagnostic) bool { return k.Pos.Line == d.Pos.Line })
	})
	return append(yaml, settings...)
}
