package form

import (
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/plan/plantest"
)

func TestFileNames(t *testing.T) {
	p := planOf(t, plantest.KPI("a"))
	owners := []string{"農務課", "", "担当課なし", "ＡＢ課", "ab課", "a/b\\c", `<課>:"|?*`, "課. ", "CON", "\u202e課", strings.Repeat("長", 100), strings.Repeat("長", 101)}
	var rs []Request
	for _, o := range owners {
		rs = append(rs, Request{Owner: o})
	}
	long := strings.Repeat("長", 40)
	want := []string{"農務課", "担当課なし", "担当課なし-2", "ＡＢ課", "ab課-2", "a・b・c", "_課______", "課", "CON", "課-2", long, long + "-2"}
	for i, name := range want {
		want[i] = "demo-R7-照会-" + name + ".xlsx"
	}
	if got := FileNames(p, r7, rs); !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if got := FileNames(p, r7, []Request{RequestAll(p)}); !slices.Equal(got, []string{"demo-R7-照会.xlsx"}) {
		t.Errorf("for all: %q", got)
	}
}
