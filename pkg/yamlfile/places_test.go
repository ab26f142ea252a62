package yamlfile

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"sorachi/pkg/textfile"
)

// scalars are texts of every style, with what they mean.
var scalars = []struct{ name, typed, value string }{
	{"plain", "a: 7,250千人（R2）", "7,250千人（R2）"},
	{"plain before a comment", "a: 集計中  # 覚え", "集計中"},
	{"plain with a hash", "a: 会場#2", "会場#2"},
	{"key far away", "a:      値", "値"},
	{"single quotes", "a: '値: 1'", "値: 1"},
	{"a doubled quote", "a: 'it''s ''空''知'", "it's '空'知"},
	{"double quotes", `a: "値: 1"`, "値: 1"},
	{"an escaped quote", `a: "\"食\"の\\フェア"`, `"食"の\フェア`},
	{"escapes by number", `a: "\x41\u3042\U0001F386終"`, "Aあ🎆終"},
	{"escapes by letter", `a: "甲\t乙\n丙\"丁"`, "甲\t乙\n丙\"丁"},
	{"beyond the basic plane", "a: 𠮷野家で", "𠮷野家で"},
	{"combining characters", "a: か\u3099き", "か\u3099き"},
	{"literal", "a: |\n  一行目\n  二行目", "一行目\n二行目"},
	{"literal with an empty line", "a: |\n\n  一\n\n  二", "\n一\n\n二"},
	{"literal with deeper lines", "a: |\n  一\n    二\n  三", "一\n  二\n三"},
	{"literal stripped", "a: |-\n  一\n  二\n", "一\n二"},
	{"literal with its indentation named", "a: |2\n    一\n  二", "  一\n二"},
	{"in a list", "a:\n  - x\nb: [１, \"２\"]", ""},
}

// typedAt returns the character at a place of a file's text.
func typedAt(text string, line, col int) rune {
	lines := textfile.New("", []byte(text)).Lines
	if line < 1 || line > len(lines) {
		return utf8.RuneError
	}
	runes := []rune(lines[line-1])
	if col < 1 || col > len(runes) {
		return utf8.RuneError
	}
	return runes[col-1]
}

// misplaced lists the characters of t that were typed elsewhere than it says.
// An escape is found at its \, a line end nowhere.
func misplaced(t Text, text string) []string {
	var out []string
	for off, r := range t.Value {
		p := t.At(off)
		typed := typedAt(text, p.Line, p.Col)
		if r != '\n' && typed != r && typed != '\\' {
			out = append(out, fmt.Sprintf("%q at byte %d: %d:%d holds %q", r, off, p.Line, p.Col, typed))
		}
	}
	return out
}

// TestPlacesOfEveryStyle reads each text with each kind of line end, and with a
// byte order mark.
func TestPlacesOfEveryStyle(t *testing.T) {
	for _, tt := range scalars {
		for _, end := range []string{"\n", "\r\n", "\r"} {
			text := "\ufeff# 覚え\nx: 1\n" + tt.typed + "\n"
			text = strings.ReplaceAll(text, "\n", end)
			root, found := Parse("x.yaml", []byte(text))
			if len(found) > 0 {
				t.Errorf("%s, ends %q: %v", tt.name, end, found)
				continue
			}
			n := root.Get("a")
			if n.Kind != Scalar {
				continue
			}
			if got := strings.TrimSuffix(n.Text.Value, "\n"); got != tt.value {
				t.Errorf("%s, ends %q: read %q, want %q", tt.name, end, got, tt.value)
			}
			for _, why := range misplaced(n.Text, text) {
				t.Errorf("%s, ends %q: %s", tt.name, end, why)
			}
			for _, why := range misplaced(n.Text.Joined(), text) {
				t.Errorf("%s, ends %q, joined: %s", tt.name, end, why)
			}
		}
	}
}

// TestSubKeepsPlaces cuts texts everywhere and wants the parts where they were.
func TestSubKeepsPlaces(t *testing.T) {
	for _, tt := range scalars {
		root, _ := Parse("x.yaml", []byte(tt.typed+"\n"))
		whole := root.Get("a").Text
		for from := range whole.Value {
			for to := range whole.Value {
				if from >= to {
					continue
				}
				sub := whole.Sub(from, to)
				for off := range sub.Value {
					if sub.At(off) != whole.At(from+off) {
						t.Fatalf("%s: byte %d of %q at %v, want %v", tt.name, off, sub.Value, sub.At(off), whole.At(from+off))
					}
				}
			}
		}
	}
}

// FuzzPlaces types any text as a plain and as a literal value.
func FuzzPlaces(f *testing.F) {
	f.Add("7,250千人（R2）")
	f.Add("一行目\n\n  二行目\n")
	f.Add("𠮷: #x")
	f.Fuzz(func(t *testing.T, s string) {
		if strings.ContainsAny(s, "\r\t\u0085") || !utf8.ValidString(s) {
			return
		}
		for _, text := range []string{"a: " + s + "\n", "a: |\n  " + strings.ReplaceAll(s, "\n", "\n  ") + "\n"} {
			root, found := Parse("x.yaml", []byte(text))
			if root == nil || len(found) > 0 || root.Kind != Map {
				continue
			}
			n := root.Get("a")
			plain := strings.HasPrefix(text, "a: "+s) && n != nil && n.Text.Value == s
			if n == nil || n.Kind != Scalar || !plain && !strings.HasPrefix(text, "a: |") {
				continue
			}
			for _, why := range misplaced(n.Text, text) {
				t.Fatalf("%q: %s", text, why)
			}
		}
	})
}

// BenchmarkParse reads a file of 1 MB, far more than a hand keeps.
func BenchmarkParse(b *testing.B) {
	var text strings.Builder
	for i := 0; text.Len() < 1<<20; i++ {
		fmt.Fprintf(&text, "k%d:\n  name: 炭鉄港推進協議会構成市町の観光入込客数  # 覚え\n  target: \"7,468千人（R7）\"\n  purpose: |\n    北海道の近代化は、\n    空知の「石炭」が支えた。\n", i)
	}
	data := []byte(text.String())
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if n, found := Parse("x.yaml", data); n == nil || len(found) > 0 {
			b.Fatal(found)
		}
	}
}
