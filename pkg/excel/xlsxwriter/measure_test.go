package xlsxwriter

import "testing"

func TestLinesCountsLineBreaks(t *testing.T) {
	for s, want := range map[string]int{
		"": 1, "一行": 1, "一行\n二行": 2, "一行\n\n三行": 3, "一行\n": 2,
		"十文字を超える長い文の行\n短い行": 3, // the first takes two
	} {
		if got := Lines(s, 10.5, 20); got != want {
			t.Errorf("%q: %d lines, not %d", s, got, want)
		}
	}
}
