package yamlfile

import (
	"fmt"
	"strings"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
)

// at prints a finding as line:col code.
func at(d diag.Diagnostic) string {
	return fmt.Sprintf("%d:%d %s", d.Pos.Line, d.Pos.Col, d.Code)
}

func TestSlipsPointAtTheCharacter(t *testing.T) {
	tests := []struct{ name, yaml, want string }{
		{"full-width colon in a map", "id: a\nname：観光\nnumber: 1\n", "2:5 fullwidth-colon"},
		{"full-width colon on the last line", "id: a\nname：観光\n", "2:5 fullwidth-colon"},
		{"tab", "kpis:\n\t- id: a\n", "2:1 tab-indent"},
		{"tab behind blanks", "kpis:\n  - id: a\n  \tname: b\n", "3:3 tab-indent"},
		{"at sign", "by: @振興局\n", "1:5 needs-quotes"},
		{"back quote", "a: 1\nby: `x`\n", "2:5 needs-quotes"},
		{"percent", "a: %注\n", "1:4 needs-quotes"},
		{"second colon", "a: 1\nheld: 日時: 10時\n", "2:9 needs-quotes"},
		{"text after a quote", "title: \"食\"のフェア\n", "1:11 needs-quotes"},
		{"open bracket", "a: [1, 2\nb: 3\n", "1:4 yaml-syntax"},
		{"open quote", "a: \"text\nb: 3\n", "1:4 yaml-syntax"},
		{"indentation", "x: 1\nkpis:\n  - id: a\n    n: 1\n   name: b\n  - id: c\n", "5:4 yaml-syntax"},
		{"dash without a blank", "kpis:\n  - id: a\n  -id: b\n", "3:3 yaml-syntax"},
		{"no blank after the colon", "id:a\nname: b\n", "1:3 yaml-syntax"},
		{"duplicate", "R5: 1\nR6: 2\nR5: 3\n", "3:1 duplicate-key"},
		{"nested duplicate", "a:\n  - b: 1\n    b: 2\n", "3:5 duplicate-key"},
		{"alias", "a: &x 1\nb: *x\n", "1:4 anchor-or-tag,2:4 anchor-or-tag"},
		{"unknown alias", "a: *注意\n", "1:4 needs-quotes"},
		{"tag", "a: !!binary eA==\n", "1:4 anchor-or-tag"},
		{"merge", "a: {b: 1}\n<<: {c: 1}\n", "2:1 anchor-or-tag"},
		{"merge of an anchor", "a: &x {b: 1}\nc:\n  - <<: *x\n", "1:4 anchor-or-tag,3:5 anchor-or-tag"},
		{"merge of an unknown anchor", "c:\n  - d: 1\n    <<: *x\n", "3:5 anchor-or-tag"},
		{"quoted merge sign", "a: 1\n\"<<\": 2\n", ""},
		{"second document", "a: 1\n---\nb: 2\n", "2:1 second-document"},
		{"control character", "a: b\x07c\n", "1:5 control-character"},
		{"bidi", "a: b\u202ec\n", "1:5 control-character"},
		{"line separator", "a: b\u2028c\n", "1:5 control-character"},
		{"shift jis", "a: \x8b\xf3\x92m\n", "1:4 not-utf8"},
		{"utf-16", "\xff\xfea\x00", "1:1 not-utf8"},
		{"folded", "purpose: >\n  空知の\n  魅力\n", "3:3 folded-lines"},
		{"plain over lines", "purpose: 空知の\n  魅力\n", "2:3 folded-lines"},
		{"quoted over lines", "purpose: \"空知の\n  魅力\"\n", "2:3 folded-lines"},
		{"folded English", "purpose: >\n  regional\n  plan\n", ""},
		{"complex key", "? [a]\n: b\n", "1:3 complex-key"},
		{"crlf and bom", "\ufeffid: a\r\nname：b\r\n", "2:5 fullwidth-colon"},
		{"lone cr", "id: a\rby: @b\r", "2:5 needs-quotes"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, found := Parse("x.yaml", []byte(tt.yaml))
			var got []string
			for _, d := range found {
				got = append(got, at(d))
				if d.Message == "" || strings.Contains(d.Message, "yaml:") {
					t.Errorf("message %q", d.Message)
				}
			}
			if s := strings.Join(got, ","); s != tt.want {
				t.Errorf("found %q, want %q (%v)", s, tt.want, found)
			}
		})
	}
}

// TestPlaces looks up each character of values in every style and checks that
// the place points at that character.
func TestPlaces(t *testing.T) {
	text := "\ufeffa: 9月31日 # c\nb: \"R6\\u3042い\"\nc: 'it''s 空'\nd: |\n\n  一行目\n  二行目\ne: >\n  one\n  two\nf: two\n  lines\ng: [１, \"２\"]\n"
	root, found := Parse("x.yaml", []byte(text))
	if len(found) > 0 {
		t.Fatal(found)
	}
	lines := strings.Split(strings.TrimPrefix(text, "\ufeff"), "\n")
	var walk func(n *Node)
	walk = func(n *Node) {
		for _, p := range n.Pairs {
			walk(p.Value)
		}
		for _, i := range n.Items {
			walk(i)
		}
		for off, r := range n.Text.Value {
			if r == '\n' || r == ' ' {
				continue
			}
			p := n.Text.At(off)
			typed := []rune(lines[p.Line-1])[p.Col-1]
			if typed != r && !(typed == '\\' && r == 'あ') {
				t.Errorf("%q at byte %d: %v holds %q", n.Text.Value, off, p, typed)
			}
		}
	}
	walk(root)
	if got := root.Get("a").Text.At(len("9月")); got.Col != 6 {
		t.Errorf("31 of 9月31日 at column %d, want 6", got.Col)
	}
}

func TestJoined(t *testing.T) {
	tests := []struct{ in, want string }{
		{"a: |\n  空知の\n  魅力を\n", "空知の魅力を"},
		{"a: |\n  Sorachi\n  plan\n", "Sorachi plan"},
		{"a: |\n  一段落\n\n  二段落\n", "一段落\n二段落"},
		{"a: |\n  SNSの\n  PR動画\n", "SNSのPR動画"},
		{"a: 一行\n", "一行"},
	}
	for _, tt := range tests {
		root, _ := Parse("x", []byte(tt.in))
		got := root.Get("a").Text.Joined()
		if got.Value != tt.want {
			t.Errorf("%q joined %q, want %q", tt.in, got.Value, tt.want)
		}
	}
	root, _ := Parse("x", []byte("a: |\n  空知の\n  魅力を\n"))
	j := root.Get("a").Text.Joined()
	if p := j.At(strings.Index(j.Value, "力")); p.Line != 3 || p.Col != 4 {
		t.Errorf("力 at %v", p)
	}
}

func TestLimits(t *testing.T) {
	_, found := Parse("x", make([]byte, textfile.MaxBytes+1))
	if len(found) != 1 || found[0].Code != "file-too-large" {
		t.Errorf("large: %v", found)
	}
	_, found = Parse("x", []byte("a: "+strings.Repeat("[", 150)+strings.Repeat("]", 150)))
	if len(found) != 1 || found[0].Code != "too-deep" {
		t.Errorf("deep: %v", found)
	}
	n, found := Parse("x", nil)
	if n == nil || n.Kind != Null || len(found) > 0 {
		t.Errorf("empty: %v %v", n, found)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("a: |\n  空\n  b\nc: \"\\u3042\"\n"))
	f.Add([]byte("a：1\n\tb: *x\n"))
	f.Add([]byte("? [a]\n: 'x''y'\n--- \n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		root, found := Parse("x", data)
		for _, d := range found {
			if d.Pos.Line < 1 || d.Pos.Col < 1 || d.Message == "" {
				t.Fatalf("no place: %+v", d)
			}
		}
		var walk func(n *Node)
		walk = func(n *Node) {
			n.Text.Joined()
			for i := range n.Text.Value {
				if p := n.Text.At(i); p.Line < 1 || p.Col < 1 {
					t.Fatalf("%q byte %d at %v", n.Text.Value, i, p)
				}
			}
			for _, p := range n.Pairs {
				walk(p.Value)
			}
			for _, i := range n.Items {
				walk(i)
			}
		}
		if root != nil {
			walk(root)
		}
	})
}
