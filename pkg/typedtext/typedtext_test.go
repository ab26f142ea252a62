package typedtext

import (
	"testing"
	"unicode/utf8"
)

func TestFail(t *testing.T) {
	for _, c := range []struct {
		s            string
		from, to     int
		offset, long int
	}{
		{"令和6年", 0, 6, 0, 6}, {"令和6年", 6, 6, 6, 1}, {"令和6年", 7, 7, 7, 3},
		{"令和6年", 10, 10, 7, 3}, {"令和6年", 99, 99, 7, 3}, {"令和6年", 1, 4, 0, 6}, {"令和6年", 6, 99, 6, 4},
		{"令和6年", -3, 0, 0, 3}, {"", 0, 0, 0, 1},
	} {
		e := Fail(c.s, c.from, c.to, "x", "y")
		if e.Offset != c.offset || e.Len != c.long || e.Error() != "x" || e.Hint != "y" {
			t.Errorf("Fail(%q, %d, %d) is %+v, want %d+%d", c.s, c.from, c.to, e, c.offset, c.long)
		}
	}
}

// FuzzFail holds an error to its promise: inside the text and on character
// boundaries, so that a caret can be drawn under it.
func FuzzFail(f *testing.F) {
	f.Add("令和6年", 3, 4)
	f.Add("", 5, -1)
	f.Fuzz(func(t *testing.T, s string, from, to int) {
		e := Fail(s, from, to, "x", "")
		end := e.Offset + e.Len
		if s == "" {
			end = 0
		}
		if e.Offset < 0 || e.Len < 1 || end > len(s) {
			t.Fatalf("%q: error at %d+%d", s, e.Offset, e.Len)
		}
		if utf8.ValidString(s) && (!utf8.ValidString(s[:e.Offset]) || !utf8.ValidString(s[:end])) {
			t.Fatalf("%q: error at %d+%d cuts a character", s, e.Offset, e.Len)
		}
	})
}

func TestFold(t *testing.T) {
	for in, want := range map[rune]rune{
		'Ｒ': 'R', '６': '6', '　': ' ', '\t': ' ', '～': '~', '〜': '~', '−': '-', '―': '-', '‐': '-', '—': '-', '－': '-',
		'（': '(', '､': '、', '･': '・', 'a': 'a', '年': '年', 'ー': 'ー',
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%c) = %c, want %c", in, got, want)
		}
	}
}

// TestScanner walks over a text in two widths.
func TestScanner(t *testing.T) {
	c := NewScanner("（　Ｒ６ 年～７、以降は未定　）", len("（"), len("（　Ｒ６ 年～７、以降は未定　"))
	ahead := c
	if !ahead.Take("R") || !ahead.Digit() || !c.At("R") {
		t.Errorf("a copy steps with its original: %+v", c)
	}
	steps := []bool{!c.Digit(), c.Take("R"), c.Digit(), c.Take("0123456789"), c.Space(), !c.Space(), !c.Word("年度"), c.Word("年"), c.Take("~-")}
	for i, ok := range steps {
		if !ok {
			t.Errorf("step %d went wrong", i)
		}
	}
	if end := c.ChunkEnd(c.I, "、"); c.Text[c.I:end] != "７" {
		t.Errorf("chunk %q", c.Text[c.I:end])
	}
	if end := c.ChunkEnd(c.I, ""); c.Text[c.I:end] != "７、以降は未定" {
		t.Errorf("chunk %q", c.Text[c.I:end])
	}
	c.I = c.End
	if r, size := c.Peek(); r != -1 || size != 0 || !c.Done() || c.At("　") || c.Take(")") {
		t.Errorf("goes on behind its end with %c", r)
	}
	if e := c.Fail(c.I, c.I, "", ""); c.Text[e.Offset:e.Offset+e.Len] != "定" {
		t.Errorf("blames %q", c.Text[e.Offset:e.Offset+e.Len])
	}
}

func TestLongTextsAreCut(t *testing.T) {
	c := NewScanner("あいうえおかきくけこさしすせそたちつてとなにぬねのは", 0, 78)
	if end := c.ChunkEnd(0, " "); c.Text[:end] != "あいうえおかきくけこさし" {
		t.Errorf("chunk %q", c.Text[:end])
	}
	if got := c.Quote(0, c.End); got != "あいうえおかきくけこさしすせそたちつてとなにぬね…" {
		t.Errorf("quote %q", got)
	}
	if got := c.Quote(3, 9); got != "いう" {
		t.Errorf("quote %q", got)
	}
}

func TestNames(t *testing.T) {
	for in, want := range map[string][2]string{
		"Ｒ６": {"R6", "r6"}, "KPI_List": {"KPI_List", "kpi-list"}, "ｋｐｉ＿list": {"kpi_list", "kpi-list"}, "１２月": {"12月", "12月"}, "": {"", ""},
	} {
		if got := [2]string{Narrow(in), FoldName(in)}; got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}
