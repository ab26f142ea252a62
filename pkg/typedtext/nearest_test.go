package typedtext

import "testing"

func TestNearest(t *testing.T) {
	keys := []string{"id", "name", "baseline", "target", "actuals", "kpi_heading", "summary"}
	tests := []struct{ typed, want string }{
		{"targt", "target"}, {"taregt", "target"}, {"Target", "target"}, {"ｔａｒｇｅｔ", "target"}, {"targets", "target"},
		{"actual", "actuals"}, {"base_line", "baseline"}, {"kpi-heading", "kpi_heading"}, {"nmae", "name"}, {"di", "id"},
		{"観光", ""}, {"xyz", ""}, {"owner", ""}, {"", ""},
	}
	for _, tt := range tests {
		got, ok := Nearest(tt.typed, keys)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("%q: got %q, want %q", tt.typed, got, tt.want)
		}
	}
	if got, ok := Nearest("a", nil); ok {
		t.Errorf("of nothing, %q", got)
	}
}

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"abc", "abc", 0}, {"abc", "abd", 1}, {"abc", "ab", 1}, {"abc", "xabc", 1},
		{"abc", "acb", 1}, {"ca", "abc", 3}, {"集計中", "集計注", 1}, {"調査なし", "調査無し", 1}, {"kitten", "sitting", 3},
	}
	for _, tt := range tests {
		if got := distance(tt.a, tt.b); got != tt.want {
			t.Errorf("%q to %q: %d, want %d", tt.a, tt.b, got, tt.want)
		}
		if got := distance(tt.b, tt.a); got != tt.want {
			t.Errorf("%q to %q: %d, want %d", tt.b, tt.a, got, tt.want)
		}
	}
}
