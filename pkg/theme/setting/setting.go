// Package setting is what a template file can say: the forms that the value of a setting
// may have (a text, a length, a colour …), how each is read from YAML, what is said of
// one that is written wrongly, and how editors are told of it (JSON Schema). Which
// settings there are, and whether they go together, is for pkg/theme: it hands in a table
// that points into a theme, and Read fills it.
//
// To read it: Table in this file; read.go, which finds each setting in the file; then the
// forms: form.go says what one is, text.go, words.go, number.go, color.go and font.go hold
// them with the functions that make rows of the table. schema.go writes the table for
// editors, rules.go documents the findings.
package setting

import (
	"strings"

	"sorachi/pkg/yamlfile"
)

// Table is all that a template file holds, in the order of the file.
type Table struct {
	Title, Doc string // Japanese, of the whole file, for editors
	Sections   []Section
	Settings   []Setting
}

// Section is a heading of the file, with settings under it.
type Section struct{ Name, Doc string }

// Setting is a row of the table: where it stands, what it is for, and how its value is
// written. Text, Length and the other functions make one that fills a variable.
type Setting struct {
	Path string // colors.ink: under the heading of its section, or at the top
	Doc  string // Japanese, for editors
	form form
}

// section and name return the parts of the path; section is "" at the top.
func (s Setting) section() string {
	head, _, nested := strings.Cut(s.Path, ".")
	if !nested {
		return ""
	}
	return head
}

func (s Setting) name() string { return s.Path[strings.Index(s.Path, ".")+1:] }

// In returns the value of a setting in the file, nil when it is not there.
func (s Setting) In(root *yamlfile.Node) *yamlfile.Node {
	if section := s.section(); section != "" {
		if root = root.Get(section); root == nil {
			return nil
		}
	}
	return root.Get(s.name())
}
