package textfile

import "testing"

// TestConflictMarks wants the marks of Git found and no other lines: text may
// be underlined, and an arrow of another length is no mark.
func TestConflictMarks(t *testing.T) {
	for text, want := range map[string]int{
		"<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n":         1,
		"a: |\n  <<<<<<< HEAD\n  x\n  =======\n  y\n  >>>>>>>\n": 1,
		"a: 1\r\n=======\r\nb: 2\r\n":                            1,
		"=======\na: 1\n=======\nb: 2\n>>>>>>> c\n":              1,
		"<<<<<<< a\n=======\n>>>>>>> b\n<<<<<<< c\n>>>>>>> d\n":  2,
		"a: |\n  見出し\n  =======\n  本文\n":                         0,
		"a: |\n  <<<<<<<< 8\n  <<<<<< 6\n  >>>>>>>b\n":           0,
		"a: 令和6年度 <<<<<<< HEAD\n# <<<<<<< HEAD\nb: =======\n":    0,
	} {
		if got := New("x.yaml", []byte(text)).conflicts(); len(got) != want {
			t.Errorf("%q: %d findings, want %d: %v", text, len(got), want, got)
		}
	}
}
