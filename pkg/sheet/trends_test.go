package sheet

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/wareki"
	reader "sorachi/pkg/workbook"
	"sorachi/pkg/xlsx"
)

// panelsOf reads the rows of figures of each panel of 推移: actuals, targets and
// what is remarked.
func panelsOf(t *testing.T, data []byte, years int) (actuals, targets [][]string, remarks []string) {
	t.Helper()
	f := read(t, data)
	s := f.Sheets[slices.IndexFunc(f.Sheets, func(s *reader.Sheet) bool { return s.Name == TrendSheet })]
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

// No page is left with one chart of many.
func TestPanelsAreSpreadOverPages(t *testing.T) {
	for _, tt := range []struct{ n, years, perPage, abreast int }{
		{1, 4, 1, 2}, {2, 4, 2, 2}, {3, 4, 3, 2}, {4, 4, 4, 2}, {6, 4, 6, 3},
		{7, 4, 4, 2}, {8, 4, 4, 2}, {12, 4, 6, 3}, {13, 4, 5, 3}, {5, 6, 3, 2}, {9, 6, 3, 2},
	} {
		if perPage, abreast := panelsPerPage(tt.n, tt.years); perPage != tt.perPage || abreast != tt.abreast {
			t.Errorf("%d panels of %d years: %d a page, %d abreast, want %d and %d", tt.n, tt.years, perPage, abreast, tt.perPage, tt.abreast)
		}
	}
}

// A figure stands on the side of its point where the target's line is not, with the
// decimals that are written; an axis of large figures has none.
func TestFiguresBesidePoints(t *testing.T) {
	w := &workbook{sum: &progress.Summary{Years: []wareki.Year{r6 - 3, r6 - 2, r6 - 1, r6}}, bands: make([]band, 1)}
	for _, tt := range []struct {
		target string
		points []xlsx.Point
		axis   string
	}{
		{"1,278万人（R7）", []xlsx.Point{{Format: "#,##0", Below: true}, {Format: "#,##0.0", Below: true}, {Format: "#,##0"}, {}}, "#,##0"},
		{"", []xlsx.Point{{Format: "#,##0"}, {Format: "#,##0.0"}, {Format: "#,##0"}, {}}, "#,##0"},
	} {
		r := &progress.Row{Def: kpi(t, "a", "指標", "", tt.target, "852万人", "1,159.6万人", "1,278万人", "集計中")}
		got := w.trendOf(r)
		if !slices.Equal(got.points(), tt.points) || got.axis() != tt.axis {
			t.Errorf("target %q: %v, axis %q", tt.target, got.points(), got.axis())
		}
	}
	small := w.trendOf(&progress.Row{Def: kpi(t, "a", "指標", "", "3件（R7）", "1件")})
	if got := small.axis(); got != "" {
		t.Errorf("ticks may be halves, but are written as %q", got)
	}
}
