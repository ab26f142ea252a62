package setting

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile"
)

// form is how the value of a setting is written, and the variable that it fills.
type form interface {
	// read fills the variable, and reports a value that is not of the form.
	read(v value)
	// schema describes the form in JSON Schema.
	schema() object
}

// value is what the file has for a setting or, in a list, for one of its items.
type value struct {
	*yamlfile.Node
	path  string // of the setting
	found *diag.List
}

// bad reports a value that is not what is wanted.
func (v value) bad(want, hint string) {
	msg := fmt.Sprintf("設定「%s」には%sを書きます", v.path, want)
	if v.Kind == yamlfile.Scalar {
		msg = fmt.Sprintf("設定「%s」の「%s」は%sではありません", v.path, v.Text.Value, want)
	}
	v.refuse(msg, hint)
}

// refuse reports a value with a message of its own.
func (v value) refuse(msg, hint string) {
	v.found.Add(BadValue.New(v.Pos, v.Text.End(), msg, hint))
}

// items returns the items of a value that should be a list.
func (v value) items() []value {
	if v.Kind != yamlfile.Seq {
		v.bad("「- 」で始まる並び", "「[a, b]」のように書いてもかまいません")
	} else if len(v.Items) == 0 {
		v.found.Add(BadValue.New(v.Pos, diag.Pos{}, fmt.Sprintf("設定「%s」の並びが空です", v.path), "1つ以上書いてください"))
	}
	out := make([]value, len(v.Items))
	for i, n := range v.Items {
		out[i] = value{n, v.path, v.found}
	}
	return out
}
