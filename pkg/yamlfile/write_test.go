package yamlfile

import (
	"testing"

	"gopkg.in/yaml.v3"

	"sorachi/pkg/diag"
)

func TestWrite(t *testing.T) {
	for _, c := range []struct {
		text       string
		style      Style
		inBrackets bool
		want       string // empty: no style can hold it
	}{
		{"28,672人", Plain, false, "28,672人"},
		{"28,672人", Plain, true, `"28,672人"`},
		{"28,672人", SingleQuoted, true, "'28,672人'"},
		{"28,672人", DoubleQuoted, false, `"28,672人"`},
		{"-3.2％", Plain, false, "-3.2％"}, {"-", Plain, false, `"-"`}, {"-", Plain, true, `"-"`}, {"- 例", Plain, false, `"- 例"`}, {"△3.2％", Plain, false, "△3.2％"},
		{"注: 年度", Plain, false, `"注: 年度"`}, {"注:", Plain, false, `"注:"`}, {"調査 #2", Plain, false, `"調査 #2"`}, {"調査#2", Plain, false, "調査#2"},
		{"@北海道", Plain, false, `"@北海道"`}, {"%", Plain, false, `"%"`}, {"{a}", Plain, false, `"{a}"`}, {"a]", Plain, true, `"a]"`}, {"a]", Plain, false, "a]"},
		{`「"」を含む`, Plain, false, `「"」を含む`}, {`"囲み" の語`, Plain, false, `'"囲み" の語'`}, {`C:\x: 'y'`, Plain, false, `'C:\x: ''y'''`},
		{`"囲み"\`, DoubleQuoted, false, `"\"囲み\"\\"`}, {"it's", SingleQuoted, false, "'it''s'"},
		{"目に見えない\u200b字", Plain, false, ""}, {"目に見えない\u200b字", DoubleQuoted, false, ""}, {"タブ\tの字", Plain, false, ""},
	} {
		got, found := Write(c.text, c.style, c.inBrackets)
		if got != c.want || (got == "") != (len(found) > 0) {
			t.Errorf("%q is written %q, want %q; %v", c.text, got, c.want, found)
		}
		var read struct{ K, L string }
		document := "k: " + got + "\nl: x\n"
		if c.inBrackets {
			document = "{k: " + got + ", l: x}"
		}
		if err := yaml.Unmarshal([]byte(document), &read); got != "" && (err != nil || read.K != c.text || read.L != "x") {
			t.Errorf("%q reads as %+v, %v", document, read, err)
		}
	}
}

// TestWriteFindings wants what keeps a text from being written to be shown in it.
func TestWriteFindings(t *testing.T) {
	for _, style := range []Style{Plain, SingleQuoted, DoubleQuoted} {
		for _, inBrackets := range []bool{false, true} {
			_, found := Write("見えない\u200b字", style, inBrackets)
			if len(found) != 1 || found[0].Pos.Col != 5 || found[0].End.Col != 6 {
				t.Errorf("style %v, in brackets %v: %+v", style, inBrackets, found)
			}
		}
	}
}

func TestTyped(t *testing.T) {
	const text = "\ufeff'令和6年度' : \"28,672\\\"人\"  # x\r\nb: {c: 1人 ,\"d\":'2''人'}\r\ne: |\r\n  f\r\ng: 1人\r\n  2人\r\nh: 3人　# y\r\ni:"
	root, _ := Parse("x", []byte(text))
	typed := NewTokens([]byte(text))
	at := func(line, col, end int) Token {
		return Token{Pos: diag.Pos{File: "x", Line: line, Col: col}, End: diag.Pos{File: "x", Line: line, Col: end}}
	}
	b := root.Get("b")
	for _, c := range []struct {
		name string
		got  func() (Token, bool)
		want Token
		ok   bool
	}{
		{"quoted key", func() (Token, bool) { return typed.Key(root.Pairs[0]) }, at(1, 1, 8), true},
		{"quoted value", func() (Token, bool) { return typed.Value(root.Pairs[0].Value) }, at(1, 11, 22), true},
		{"key in brackets", func() (Token, bool) { return typed.Key(b.Pairs[0]) }, at(2, 5, 6), true},
		{"value in brackets", func() (Token, bool) { return typed.Value(b.Pairs[0].Value) }, at(2, 8, 10), true},
		{"quoted key in brackets", func() (Token, bool) { return typed.Key(b.Pairs[1]) }, at(2, 12, 15), true},
		{"quoted value in brackets", func() (Token, bool) { return typed.Value(b.Pairs[1].Value) }, at(2, 16, 22), true},
		{"a text of lines", func() (Token, bool) { return typed.Value(root.Get("e")) }, Token{}, false},
		{"a value of lines", func() (Token, bool) { return typed.Value(root.Get("g")) }, Token{}, false},
		{"a value with a comment in it", func() (Token, bool) { return typed.Value(root.Get("h")) }, Token{}, false},
		{"no value", func() (Token, bool) { return typed.Value(root.Get("i")) }, Token{}, false},
	} {
		got, ok := c.got()
		got.Style = Plain
		if ok != c.ok || ok && got != c.want {
			t.Errorf("%s: %+v, %v, want %+v", c.name, got, ok, c.want)
		}
	}
	if !typed.InBrackets(b) || typed.InBrackets(root) || typed.LineCount() != 8 || typed.Line(3) != "e: |" || typed.Newline(8) != "\r\n" || typed.Newline(0) != "\n" {
		t.Error("lines or brackets are not what they are")
	}
}
