package edit_test

import (
	"fmt"
	"strings"
	"testing"

	"sorachi/pkg/plan/edit"
	"sorachi/pkg/plan/edit/edittest"
)

// BenchmarkSet puts a new year into each of 1,788 KPIs, which stand in ten files.
func BenchmarkSet(b *testing.B) {
	texts := map[string][]byte{}
	var settings []edit.Setting
	for file := range 10 {
		var s strings.Builder
		fmt.Fprintf(&s, "id: p%d\nnumber: %d\nname: 計画%d\narea: 空知\npurpose: 魅力を高める。\nkpis:\n", file, file+1, file)
		for n := file; n < 1788; n += 10 {
			fmt.Fprintf(&s, "  - id: k%d\n    name: 指標%d\n    baseline: 100人（R2）\n    target: 200人（R7）\n    actuals:\n      R5: 130人  # 確定\n      R6: 集計中（7月頃）\n", n, n)
			settings = append(settings, edit.Setting{KPI: fmt.Sprintf("k%d", n), Field: edit.Actual(year("R6")), Text: "1,234人"},
				edit.Setting{KPI: fmt.Sprintf("k%d", n), Field: edit.Actual(year("R7")), Text: "集計中"})
		}
		texts[fmt.Sprintf("projects/%d.yaml", file)] = []byte(s.String())
	}
	files := edittest.With(base, texts)
	for b.Loop() {
		if r, _ := set(b, files, settings...); r.Stopped() || len(r.Changes) != 10 {
			b.Fatal(r.Outcomes[0], r.Brought)
		}
	}
}
