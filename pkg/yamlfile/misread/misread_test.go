package misread_test

import (
	"fmt"
	"testing"

	"sorachi/pkg/yamlfile"
)

// TestCutValues wants the values that YAML cuts short found at the character
// that cuts them, and no others.
func TestCutValues(t *testing.T) {
	for in, want := range map[string]string{
		"a: {b: 1,866万人, c: 2}":     "1:9 comma-in-brackets",
		"a: {b: 2,687,000回}":        "1:9 comma-in-brackets",
		"a: [2,687,000回, 3,1]":      "1:6 comma-in-brackets 1:18 comma-in-brackets",
		"a: [１,８]":                  "1:6 comma-in-brackets",
		"a: [1, 2, x,y]":            "",
		"a: \"{1,866}\"":            "",
		"a: 1,866万人":                "",
		"a: 会場 #2":                  "1:7 hash-in-text",
		"- 会場 #2  # 注":              "1:6 hash-in-text",
		"a: 会場  # 注":                "",
		"a: 会場 ## 注":                "",
		"a: 会場 #":                   "",
		"a: 会場#2":                   "",
		"a: \"会場 #2\" #注":           "",
		"a: |\n  会場 #2\nb: c #1":    "3:6 hash-in-text",
		"a: {b: 会場 #2\n  , c: 1,2}": "1:11 hash-in-text 2:9 comma-in-brackets",
	} {
		_, found := yamlfile.Parse("a.yaml", []byte(in))
		got := ""
		for _, d := range found.Sorted() {
			got += fmt.Sprintf(" %d:%d %s", d.Pos.Line, d.Pos.Col, d.Code)
		}
		if got != "" {
			got = got[1:]
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
