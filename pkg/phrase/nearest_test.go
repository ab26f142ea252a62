package phrase

import "testing"

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"a", "", 1}, {"", "abc", 3}, {"count", "count", 0}, {"cuont", "count", 1},
		{"chang", "change", 1}, {"chhange", "change", 1}, {"chenge", "change", 1}, {"kitten", "sitting", 3}, {"ab", "ba", 1},
		{"集計中", "集計済", 1},
	} {
		if got := distance([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("%s → %s: %d, want %d", c.a, c.b, got, c.want)
		}
		if got := distance([]rune(c.b), []rune(c.a)); got != c.want {
			t.Errorf("%s → %s: %d, want %d", c.b, c.a, got, c.want)
		}
	}
}
