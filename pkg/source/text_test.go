package source

import (
	"strings"
	"testing"
)

// TestLongTextsHaveCloseMarks wants every place of a very long line right, and
// found by counting a bounded stretch of it, whatever its style and whatever is
// made of it.
func TestLongTextsHaveCloseMarks(t *testing.T) {
	long := strings.Repeat("9月31日、abc※𠮷", 150)
	for _, typed := range []string{long, `"` + long + `"`, `"\"` + long + `"`, "'" + long + "'", "|\n  甲\n  " + long + "\n  乙"} {
		text := "a: " + typed + "\n"
		root, found := Parse("x.yaml", []byte(text))
		if len(found) > 0 {
			t.Fatal(found)
		}
		whole := root.Get("a").Text
		for name, part := range map[string]Text{
			"whole": whole, "joined": whole.Joined(), "cut": whole.Sub(strings.Index(whole.Value, "月31"), len(whole.Value)), "new": NewText(long, whole.Pos()),
		} {
			if why := misplaced(part, text); len(why) > 0 && name != "new" {
				t.Errorf("%s of %.12q: %s", name, typed, why[0])
			}
			for i, m := range part.marks {
				end := len(part.Value)
				if i+1 < len(part.marks) {
					end = part.marks[i+1].offset
				}
				if end-m.offset > 2*markEvery {
					t.Errorf("%s of %.12q: no mark between bytes %d and %d", name, typed, m.offset, end)
				}
			}
		}
	}
}
