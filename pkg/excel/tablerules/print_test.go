package tablerules

import (
	"strings"
	"testing"
)

// TestPlacesAreNamed wants a line to name the first places of a fault and to
// count them all.
func TestPlacesAreNamed(t *testing.T) {
	grid := "コード|人口（人）|年度（西暦）\n" + strings.Repeat("'012106|'1,234人|2024\n'012106|5|2024\n", 7)
	f := book(t, "データ", grid)
	var out strings.Builder
	if err := Write(&out, []Scored{{"表.xlsx", []Card{f.Score(f.Sheets[0])}}}, "text"); err != nil {
		t.Fatal(err)
	}
	if want := "\n         B2、B4、B6、B8、B10など（7か所）: "; !strings.Contains(out.String(), want) {
		t.Errorf("no %q in\n%s", want, out.String())
	}
	if !strings.HasPrefix(out.String(), "表.xlsx シート「データ」\n  1-1  ○ ") || !strings.HasSuffix(out.String(), "/15\n") {
		t.Errorf("%s", out.String())
	}
}
