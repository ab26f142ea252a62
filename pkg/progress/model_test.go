package progress

import (
	"slices"
	"testing"

	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// model is the KPIs of the 資料2 for R6 of 空知総合振興局.
func model(t testing.TB) *plan.Plan {
	jobs := kpi(t, "jobs", "60.9％@R2", "63.9％@R6", "59.5％", "60.3％", "52.0％", "53.0％")
	moves := kpi(t, "moves", "574件@R2", "687件@R7", "777件", "821件", "781件", "集計中")
	return planOf(t,
		[]*plan.KPI{kpi(t, "coal", "7250000人@R2", "7468000人@R7", "7487000人", "10530000人", "16215000人", "集計中")},
		[]*plan.KPI{kpi(t, "fields", "113600ha@R2", "113600ha@R7", "113600ha", "113500ha", "113500ha", "113500ha"), jobs},
		[]*plan.KPI{
			kpi(t, "followers", "6522人@R2", "14500人@R7", "10101人", "14221人", "20120人", "28672人"),
			kpi(t, "visitors", "12320000人@R1", "12780000人@R6", "8520000人", "11596000人", "12744600人", "集計中"),
			moves,
		},
		[]*plan.KPI{repost(jobs), repost(moves), kpi(t, "nursery", "20カ所@R2", "22カ所@R7", "20カ所", "20カ所", "20カ所", "20カ所")},
	)
}

func TestModelDocument(t *testing.T) {
	s := Compute(model(t), r6)
	want := []struct{ name, rate string }{
		{"指標coal", "－％"}, {"指標fields", "99.9％"}, {"指標jobs", "82.9％"},
		{"指標followers", "197.7％"}, {"指標visitors", "－％"}, {"指標moves", "－％"},
		{"指標jobs（再掲）", "82.9％"}, {"指標moves（再掲）", "－％"}, {"指標nursery", "90.9％"},
	}
	for i, w := range want {
		if r := s.Rows[i]; r.Name != w.name || r.Rate.Text != w.rate {
			t.Errorf("row %d: %s %s, want %s %s", i, r.Name, r.Rate.Text, w.name, w.rate)
		}
	}
	counts := []int{s.Shown, s.Counted, s.Judged, s.Pending, s.Reached}
	if !slices.Equal(counts, []int{9, 7, 4, 3, 1}) {
		t.Errorf("shown, counted, judged, pending, reached = %v", counts)
	}
	wantSlices := []Slice{
		{"100％以上", 1, 2, "2割", ""}, {"80％以上", 3, 4, "4割", ""}, {"下位", 0, 0, "0割", ""},
		{"集計中", 3, 4, "4割", value.Pending},
	}
	if !slices.Equal(s.Slices, wantSlices) {
		t.Errorf("slices %+v", s.Slices)
	}
	if want := []string{"進捗率＝実績値÷目標値×100（小数第2位を四捨五入）"}; !slices.Equal(s.Formulas, want) {
		t.Errorf("formulas %q", s.Formulas)
	}
	if want := []wareki.Year{2021, 2022, 2023, 2024}; !slices.Equal(s.Years, want) {
		t.Errorf("years %v", s.Years)
	}
}

func TestRepostsKeepTheirPlace(t *testing.T) {
	p := model(t)
	s := Compute(p, r6)
	again := s.Rows[6]
	if !again.Repost || again.Project != p.Projects[3] || again.Def != p.Projects[1].KPIs[1] {
		t.Errorf("repost %+v", again)
	}
	if r := s.Row("jobs"); r == nil || r.Repost || r.Project != p.Projects[1] {
		t.Errorf("Row(jobs) = %+v", r)
	}
	if s.Row("no-such") != nil {
		t.Error("Row of an unknown id")
	}
	if got := s.Of(p.Projects[3]); len(got) != 3 {
		t.Errorf("%d rows of the fourth project", len(got))
	}
}

func TestDanglingRepost(t *testing.T) {
	p := planOf(t, []*plan.KPI{{Repost: text("gone")}})
	s := Compute(p, r6)
	if r := s.Rows[0]; r.Name != "gone（再掲）" || r.Rate.OK || s.Counted != 0 {
		t.Errorf("row %+v, counted %d", r, s.Counted)
	}
}

// TestMovements recomputes what the model's sentences say of its KPIs.
func TestMovements(t *testing.T) {
	p := model(t)
	p.Projects[0].KPIs = append(p.Projects[0].KPIs,
		kpi(t, "fall", "0人@R2", "5人@R7", "200人", "150人"),
		kpi(t, "tiny", "10％@R2", "5％@R7", "50.00％", "50.01％"),
		kpi(t, "third", "40人@R2", "50人@R7", "30人", "40人"),
		kpi(t, "half", "40人@R2", "50人@R7", "0人", "80人"),
		kpi(t, "units", "40％@R2", "50人@R7", "30％", "40人"),
		kpi(t, "minus", "-4人@R2", "5人@R7", "-3人", "4人"),
		kpi(t, "gone", "40人@R2", "5人@R7", "4人", "0人"),
	)
	s := Compute(p, r6)
	for _, c := range []struct {
		id, change string
		moved      int
		times      string
		since      string
	}{
		{"jobs", "1ポイント", 1, "約1倍", ""},
		{"fields", "0％", 0, "約1倍", "R4"},
		{"followers", "42.5％", 1, "約4倍", ""},
		{"nursery", "0％", 0, "1倍", "R2"},
		{"coal", "", 0, "", ""},
		{"fall", "25％", -1, "", ""},
		{"tiny", "0.1ポイント未満", 1, "約5倍", ""},
		{"third", "33.3％", 1, "1倍", ""},
		{"half", "", 1, "2倍", ""},
		{"units", "", 0, "", ""},
		{"minus", "", 1, "", ""},
		{"gone", "100％", -1, "", ""},
	} {
		r := s.Row(c.id)
		change, okChange := Change(r)
		moved, _ := Moved(r)
		times, okTimes := Times(r)
		since, okSince := Since(r)
		if change != c.change || moved != c.moved || times != c.times || since != c.since {
			t.Errorf("%s: %q %d %q %q, want %+v", c.id, change, moved, times, since, c)
		}
		if okChange != (change != "") || okTimes != (times != "") || okSince != (since != "") {
			t.Errorf("%s: a text without ok or ok without a text", c.id)
		}
	}
}

func TestMethodsOfKPIs(t *testing.T) {
	own := func(k *plan.KPI, m plan.Method) *plan.KPI { k.Progress = m; return k }
	p := planOf(t, []*plan.KPI{
		kpi(t, "plain", "", "3人", "2人"),
		kpi(t, "close", "", "10000人", "9999人"),
		own(kpi(t, "cut", "", "3人", "2人"), plan.Method{Rounding: plan.Truncate, Decimals: -1}),
		own(kpi(t, "way", "1人", "4人", "3人"), plan.Method{Name: plan.FromBaseline, Decimals: 0}),
		own(kpi(t, "none", "1人", "4人", "3人"), plan.Method{Name: plan.NoRate, Decimals: -1}),
	})
	s := Compute(p, r6)
	for i, want := range []string{"66.7％", "99.9％", "66.6％", "67％", "－％"} {
		if got := s.Rows[i].Rate.Text; got != want {
			t.Errorf("%s: %s, want %s", s.Rows[i].Name, got, want)
		}
	}
	want := []string{
		"進捗率＝実績値÷目標値×100（小数第2位を四捨五入。目標に達していないものは100％としない）",
		"進捗率（指標cut）＝実績値÷目標値×100（小数第2位以下を切捨て）",
		"進捗率（指標way）＝（実績値－基準値）÷（目標値－基準値）×100（小数第1位を四捨五入）",
	}
	if !slices.Equal(s.Formulas, want) {
		t.Errorf("formulas %q", s.Formulas)
	}
}

func TestPlanWithoutMethod(t *testing.T) {
	p := planOf(t, []*plan.KPI{kpi(t, "a", "", "3人", "2人")})
	p.Progress, p.Bands, p.Period = plan.Method{}, nil, wareki.Span{}
	s := Compute(p, r6)
	if got := s.Rows[0].Rate.Text; got != "66.7％" {
		t.Errorf("default rate %s", got)
	}
	if last := s.Slices[len(s.Slices)-1]; last.Label != "判定なし" || last.Count != 1 || last.Text != "10割" {
		t.Errorf("slices without bands: %+v", s.Slices)
	}
	if !slices.Equal(s.Years, []wareki.Year{r6}) {
		t.Errorf("years %v", s.Years)
	}
}
