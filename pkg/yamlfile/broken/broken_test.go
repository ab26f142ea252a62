package broken

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"sorachi/pkg/textfile"
)

// stumbling is a library that cannot read the last line of a text of lines lines,
// and says so in words.
func stumbling(lines int, words string) YAML {
	return YAML{
		Error: func(text string, _ bool) error {
			if strings.Count(text, "\n") >= lines {
				return errors.New(words)
			}
			return nil
		},
		Shape: func(string) (string, bool) { return "", false },
	}
}

// TestFirst wants the slip of the line named, and mended where that is sure,
// without the library.
func TestFirst(t *testing.T) {
	for line, want := range map[string]string{
		"\tname: 空知":    "2:1 tab-indent",
		"　name: 空知":     "2:1 fullwidth-indent",
		"name：空知":       "2:5 fullwidth-colon → name: 空知",
		"－ id: a":       "2:1 fullwidth-mark → - id: a",
		"＃ 覚え":          "2:1 fullwidth-mark",
		"name:　空知":      "2:6 odd-blank → name: 空知",
		"by: @振興局":      "2:5 needs-quotes → by: \"@振興局\"",
		"held: 10時: 集合": "2:10 needs-quotes → held: \"10時: 集合\"",
		"a: \"空知":       "2:4 yaml-syntax",
		"id:空知":         "2:3 yaml-syntax → id: 空知",
		"-振興局":          "2:1 yaml-syntax → - 振興局",
		"...":           "2:1 second-document",
		"<<: a":         "2:1 anchor-or-tag",
		"name; 空知":      "2:5 yaml-syntax",
		"空知総合振興局の取組":    "2:1 yaml-syntax 項目名の後に半角のコロン「: 」がありません",
	} {
		text := "k: v\n" + line + "\n"
		yaml := stumbling(2, "yaml: line 2: "+noColon)
		d := First(textfile.New("x.yaml", []byte(text)), yaml, yaml.Error(text, false))
		got := fmt.Sprintf("%d:%d %s", d.Pos.Line, d.Pos.Col, d.Code)
		if strings.Contains(want, noColonMsg) {
			got += " " + d.Message
		}
		if d.Fix != nil {
			mended, err := textfile.Splice([]byte(text), d.Fix.Edits)
			if err != nil {
				t.Fatal(err)
			}
			got += " → " + strings.Split(string(mended.Text), "\n")[1]
		}
		if got != want {
			t.Errorf("%q: got %s, want %s", line, got, want)
		}
	}
}
