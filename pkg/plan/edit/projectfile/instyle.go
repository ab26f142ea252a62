package projectfile

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/plan/edit/yamldraft"
	"sorachi/pkg/yamlfile"
)

// Unwritable says why a text of one line cannot stand in a file so that it reads as
// it is, however it is quoted; nil when it can. A place is one in the text, from line
// 1, column 1 on, without a file.
func Unwritable(text string) diag.List {
	_, found := inStyle(text, yamlfile.DoubleQuoted, false)
	return found
}

// inStyle returns a text as it is written in the style, with quotes where it needs
// them, or why that cannot be done.
func inStyle(text string, style yamlfile.Style, inBrackets bool) (string, diag.List) {
	written, found := yamlfile.Write(text, style, inBrackets)
	switch {
	case written != "":
		return written, nil
	case len(found) == 0:
		return "", diag.List{{Severity: diag.Error, Message: "「" + text + "」は、YAMLに書くと別のものとして読まれます"}}
	}
	why := found[0]
	why.Severity, why.Fix, why.Related = diag.Error, nil, nil
	return "", diag.List{why}
}

// written returns the text of the task as it is written in the style, or refuses it.
func (t *task) written(style yamlfile.Style, inBrackets bool) (yamldraft.Text, bool) {
	typed, found := inStyle(t.Text, style, inBrackets)
	if len(found) > 0 {
		t.Found = found
	}
	return yamldraft.Text{Typed: typed, Read: t.Text, Now: &t.Now}, len(found) == 0
}
