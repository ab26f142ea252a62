package reportbook

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	reader "sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/plan"
)

// panelsOf reads the rows of figures of each panel of 推移: actuals, targets and
// what is remarked.
func panelsOf(t *testing.T, data []byte, years int) (actuals, targets [][]string, remarks []string) {
	t.Helper()
	f := read(t, data)
	s := f.Sheets[slices.IndexFunc(f.Sheets, func(s *reader.Sheet) bool { return s.Name == trendSheet })]
	for c := range s.Cells() {
		if c.Raw != "年度" {
			continue
		}
		var a, g []string
		for i := range years {
			a = append(a, s.At(c.Col+1+i, c.Row+1).Raw)
			g = append(g, s.At(c.Col+1+i, c.Row+2).Raw)
		}
		actuals, targets, remarks = append(actuals, a), append(targets, g), append(remarks, s.At(c.Col, c.Row+3).Raw)
	}
	return actuals, targets, remarks
}

func TestTrendsAreInOneUnit(t *testing.T) {
	p := planOf([]*plan.KPI{
		kpi(t, "a", "書かれた単位のまま", "7,250千人（R2）", "7,468千人（R7）", "7,487千人", "", "16,215.5千人", "集計中（7月頃）"),
		kpi(t, "b", "単位がそろわない", "80万人（R2）", "90万人（R7）", "85万人", "900千人", "未公表", "91.5万人（速報）"),
		kpi(t, "c", "目標のない実績", "5件（R2）", "", "", "", "", "集計中（7月頃）"),
	})
	data, _ := write(t, p)
	actuals, targets, remarks := panelsOf(t, data, 4)
	for i, want := range [][2]string{
		{"7487||16215.5|", "7468|7468|7468|7468"},
		{"850000|900000||915000", "900000|900000|900000|900000"},
		{"|||", "|||"},
	} {
		if a, g := strings.Join(actuals[i], "|"), strings.Join(targets[i], "|"); a != want[0] || g != want[1] {
			t.Errorf("panel %d: %s and %s, want %s and %s", i, a, g, want[0], want[1])
		}
	}
	if want := "進捗率 －％（集計中）　R4：－　R6：集計中（7月頃）"; remarks[0] != want {
		t.Errorf("%s, want %s", remarks[0], want)
	}
	if want := "R5：未公表　R6：速報"; !strings.HasSuffix(remarks[1], want) {
		t.Errorf("%s, want %s", remarks[1], want)
	}
}

// Plans with figures of every kind have charts of numbers alone, and no figure is
// left out that has a chart's unit.
func TestTrendsOfDealtPlans(t *testing.T) {
	l := lot{rand.New(rand.NewPCG(11, 2024)), t}
	var ks []*plan.KPI
	for n := range 200 {
		ks = append(ks, l.kpi(n))
	}
	data, s := write(t, planOf(ks))
	actuals, _, _ := panelsOf(t, data, len(s.Years))
	if len(actuals) != 200 {
		t.Fatalf("%d panels of 200 KPIs", len(actuals))
	}
	for i, r := range s.Rows {
		for k, y := range s.Years {
			if v := r.Def.Actual(y); !v.HasFigure() && actuals[i][k] != "" {
				t.Errorf("%s: %q where there is no figure", r.Name, actuals[i][k])
			}
		}
	}
}
