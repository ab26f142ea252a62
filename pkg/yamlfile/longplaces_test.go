package yamlfile

import (
	"strings"
	"testing"
)

// TestPlacesOfLongTexts wants every place of a very long line right, whatever its
// style and whatever is made of it.
func TestPlacesOfLongTexts(t *testing.T) {
	long := strings.Repeat("9月31日、abc※𠮷", 150)
	for _, typed := range []string{long, `"` + long + `"`, `"\"` + long + `"`, "'" + long + "'", "|\n  甲\n  " + long + "\n  乙"} {
		text := "a: " + typed + "\n"
		root, found := Parse("x.yaml", []byte(text))
		if len(found) > 0 {
			t.Fatal(found)
		}
		whole := root.Get("a").Text
		for name, part := range map[string]Text{
			"whole": whole, "joined": whole.Joined(), "cut": whole.Sub(strings.Index(whole.Value, "月31"), len(whole.Value)),
		} {
			if why := misplaced(part, text); len(why) > 0 {
				t.Errorf("%s of %.12q: %s", name, typed, why[0])
			}
		}
	}
}
