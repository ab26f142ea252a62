package breakplaces

import "testing"

// Each character is in one class only, so that the order of classRows decides
// nothing but the ranges.
func TestClassesAreDisjoint(t *testing.T) {
	seen := map[rune]string{}
	for _, row := range classRows {
		for _, r := range row.chars {
			if seen[r] != "" {
				t.Errorf("%c is in %s and %s", r, seen[r], row.name)
			}
			seen[r] = row.name
			if classOf(r) != row.class {
				t.Errorf("%c is not in its class %s", r, row.name)
			}
		}
		if row.clause == "" || row.name == "" {
			t.Errorf("class %d has no name or source", row.class)
		}
	}
}
