package kpiexport

import "testing"

func TestRunsOf(t *testing.T) {
	for want, numbers := range map[string][]int{
		"": nil, "2": {2}, "2～3": {2, 3}, "2、4": {2, 4}, "2～7、9、11～12": {2, 3, 4, 5, 6, 7, 9, 11, 12},
	} {
		if got := runsOf(numbers); got != want {
			t.Errorf("%v: %q, want %q", numbers, got, want)
		}
	}
}

// TestNameOf wants what cannot be seen alone to be told.
func TestNameOf(t *testing.T) {
	for r, want := range map[rune]string{
		'𠮷': "「𠮷」", '\U000E0100': "前の漢字の異体字の指定", '\u0301': "見えない文字", '\u200b': "見えない文字", '\u00a0': "見えない文字",
	} {
		if got := nameOf(r); got != want {
			t.Errorf("%U: %s, want %s", r, got, want)
		}
	}
}
