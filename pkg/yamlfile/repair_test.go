package yamlfile

import (
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
)

// TestRepairs wants what is sure mended, and what is not left alone: an empty
// string.
func TestRepairs(t *testing.T) {
	for in, want := range map[string]string{
		// quotes
		"by: @振興局 # 注\na: b":         "by: \"@振興局\" # 注\na: b",
		"by: @振興局 #2\n":              "",
		"by: @\"振興局\"\n":             "by: '@\"振興局\"'\n",
		"by: @'\\a\n":                "by: '@''\\a'\n",
		"- @振興局\n- b":                "- \"@振興局\"\n- b",
		"by: @振興局と\n  市町\na: b":      "",
		"a:\n  - by: @振興局\n    b: c": "a:\n  - by: \"@振興局\"\n    b: c",
		"by: - 振興局\na: b":            "",
		"by: * 振興局\na: b":            "",
		"a: |会場\nb: c":               "",
		"a: {b: @c,\n d: e}":         "",
		"a: 10時: 集合\n":               "a: \"10時: 集合\"\n",
		"R6: title: 集合\n":            "",
		"events: R6: 集合\n":           "",
		"a: \"b\"の c\n":              "",
		// characters that are missing
		"id:空知\nname: b":        "id: 空知\nname: b",
		"k:\n  - a: b\n  -c: d": "k:\n  - a: b\n  - c: d",
		"k:\n  - 1人\n  -5人: x":  "",
		"- {a: 1人 b: 2}":        "- {a: 1人, b: 2}",
		// indentation
		"k:\n\t- id: a\n\t  name: b\n":                  "k:\n  - id: a\n    name: b\n",
		"k:\n\t- id: a\n\t\tname: b\n":                  "k:\n  - id: a\n    name: b\n",
		"k:\n  - id: a\n    v:\n      R5: 1\n\tR6: 2\n": "", // of v, or beside it
		"k:\n  - id: a\n    v:\n\t\tR5: 1\n":            "",
		"k:\n  - id: a\n　　v: b\n    w: c\n":             "k:\n  - id: a\n    v: b\n    w: c\n",
		"k:\n  - id: a\n\tv: b\n  - id: c\n\tv: d\n":    "k:\n  - id: a\n    v: b\n  - id: c\n    v: d\n", // both at once
		"k: |\n  a\n\tb\n":                              "",
		"id：a\nname：b\nk:\n  - id：c\n    v：d\nz: 1\n":   "id: a\nname: b\nk:\n  - id：c\n    v：d\nz: 1\n", // the rest reads as a text
		// cut values
		"a: {b: 1,866万人}":    "a: {b: \"1,866万人\"}",
		"a: {b: 約1,866万人}":   "",
		"a: [1,866, 2,000]":  "",
		"a: [18,66人]":        "",
		"a: >\n  空知の\n  魅力":  "a: |\n  空知の\n  魅力",
		"a: >-\n  空知の\n  魅力": "a: |-\n  空知の\n  魅力",
		"a: 空知の\n  魅力":       "",
		// hidden characters
		"a: 空\x07知":   "a: 空知",
		"a: 空\x0b知":   "", // a line break of other programs
		"a: 空\u2028知": "",
		"a: 空\u202e知": "", // what follows is seen in reverse
	} {
		_, found := Parse("x", []byte(in))
		var edits []diag.Edit
		for _, d := range found {
			if d.Fix != nil {
				edits = append(edits, d.Fix.Edits...)
			}
		}
		got, err := textfile.Splice([]byte(in), edits)
		if err != nil {
			t.Errorf("%q: %v", in, err)
		}
		if len(found) == 0 || string(got.Text) != want && (want != "" || len(edits) > 0) {
			t.Errorf("%q: found %v\ngot  %q\nwant %q", in, found, got.Text, want)
		}
	}
}
