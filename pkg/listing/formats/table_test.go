package formats

import (
	"bytes"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"
)

var rulers = map[int]ruler{
	1: {runewidth.Condition{StrictEmojiNeutral: true}},
	2: {runewidth.Condition{EastAsianWidth: true, StrictEmojiNeutral: true}},
}

func tableLines(t testing.TB, g Grid, o Options) []string {
	t.Helper()
	var b bytes.Buffer
	if err := g.Table(&b, o); err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
}

func TestAmbiguousWidth(t *testing.T) {
	g := Grid{Columns: ColumnsOf([]string{"a", "b"}), Rows: [][]string{{"①※", "x"}, {"ｶﾞ葛\U000E0100", "y"}}}
	want := map[int][]string{
		1: {"a     b", "----  -", "①※    x", "ｶﾞ葛\U000E0100  y"},
		2: {"a     b", "----  -", "①※  x", "ｶﾞ葛\U000E0100  y"},
	}
	for n, lines := range want {
		if got := strings.Join(tableLines(t, g, Options{Ambiguous: n}), "\n"); got != strings.Join(lines, "\n") {
			t.Errorf("ambiguous %d:\n%s", n, got)
		}
	}
	if got := tableLines(t, g, Options{}); got[2] != want[2][2] {
		t.Errorf("the default is %q", got[2])
	}
}

// FuzzTable holds tables to the law that every cell of a column ends, or
// starts, at the same display cell, and Markdown to as many cells a line.
func FuzzTable(f *testing.F) {
	for _, s := range []string{"炭鉄港", "①※…", "ﾊﾞ", "a|b\\|", "一\n二", "\x1b[31m", "\u202e\u200b", "\xff", "👨‍👩‍👧"} {
		f.Add(s, "1,234人", 2, 0)
		f.Add("指標", s, 1, 20)
	}
	f.Fuzz(func(t *testing.T, a, b string, ambiguous, width int) {
		o := Options{Ambiguous: 1 + ambiguous&1, Width: width & 63}
		g := Grid{Columns: []Column{{Title: "甲", Elastic: true}, {Title: "乙", Right: true}, {Title: "丙"}},
			Rows: [][]string{{a, b, "末"}, {b, a, "末"}}}
		lines := tableLines(t, g, o)
		if len(lines) != 4 {
			t.Fatalf("%d lines: %q", len(lines), lines)
		}
		for _, l := range lines[2:] {
			head, ok := strings.CutSuffix(l, "末")
			if want := len(lines[1]) - 2; !ok || rulers[o.Ambiguous].width(head) != want {
				t.Errorf("%q: the last column starts at %d, want %d", l, rulers[o.Ambiguous].width(head), want)
			}
		}
		var md bytes.Buffer
		if err := g.Markdown(&md); err != nil {
			t.Fatal(err)
		}
		for _, l := range strings.Split(strings.TrimSuffix(md.String(), "\n"), "\n") {
			l = strings.ReplaceAll(l, `\\`, "")
			if n := strings.Count(l, "|") - strings.Count(l, `\|`); n != 4 {
				t.Errorf("%q has %d bars", l, n)
			}
		}
	})
}
