package report

import (
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/pkg/plan"
)

// TestActualWithItsYear wants the reported year's value to name its year once,
// with the word for its firmness as it was written.
func TestActualWithItsYear(t *testing.T) {
	tests := []struct{ written, want string }{
		{"10人", "10人（R6）"},
		{"10人（R6）", "10人（R6）"},
		{"10人（速報）", "10人（R6速報）"},
		{"10人（R6）（速報値）", "10人（R6速報値）"},
		{"10人（暫定）", "10人（R6暫定）"},
		{"10人（改定）", "10人（R6改定）"},
		{"10人（確定）（令和6年度）", "10人（R6確定）"},
		{"集計中（R6）（7月頃）", "集計中（R6）"},
		{"未公表", "未公表（R6）"},
	}
	for _, tt := range tests {
		p, found, err := plan.Load(fstest.MapFS{
			"plan.yaml":       {Data: []byte("format: 1\nid: a\ntitle: 題\nbureau: 局\nperiod: R6～R7\nyear: R6\nbands: [{label: すべて}]\n")},
			"projects/1.yaml": {Data: []byte("id: p\nnumber: 1\nname: 名\narea: 域\npurpose: 文。\nkpis:\n  - {id: k, name: 指標, target: 20人（R7）, actuals: {R6: " + tt.written + "}}\n")},
		}, plan.Options{})
		if err != nil || len(found) > 0 {
			t.Fatal(err, found)
		}
		in := inputOf(t, p)
		faces, err := loadFonts(in.Fonts, in.Theme.Fonts)
		if err != nil {
			t.Fatal(err)
		}
		b := newBuilder(in, faces, "")
		got := ""
		for _, s := range b.actualCell(in.Summary.Rows[0], b.styles(12)).Spans {
			got += s.Text
		}
		if strings.TrimSpace(got) != tt.want {
			t.Errorf("%s prints as %s, want %s", tt.written, got, tt.want)
		}
	}
}
