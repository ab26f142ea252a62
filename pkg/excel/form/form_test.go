package form

import (
	"strings"
	"testing"

	"sorachi/pkg/plan"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/plan/plantest"
	"sorachi/pkg/value/wareki"
)

const r7 = wareki.Year(2025)

// planOf reads a plan whose one project has the KPIs.
func planOf(t testing.TB, kpis string) *plan.Plan {
	t.Helper()
	p, found, err := load.Plan(plantest.Demo(kpis), load.Options{Name: "demo"})
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	return p
}

func TestRequestsByOwner(t *testing.T) {
	p := planOf(t, plantest.KPI("a")+plantest.KPI("b", "    owner: 農務課")+plantest.KPI("c", "    owner: ＩＴ課")+plantest.KPI("f", "    owner: it課")+
		plantest.KPI("d", "    owner: '　農務 課 '")+"  - repost: a\n"+plantest.KPI("e"))
	var got []string
	for _, r := range append(RequestsByOwner(p), RequestAll(p)) {
		line := r.Owner + ":"
		for _, k := range r.KPIs {
			line += " " + k.ID.Value
		}
		got = append(got, line)
	}
	want := "農務課: b d|ＩＴ課: c f|: a e|: a b c f d e"
	if strings.Join(got, "|") != want {
		t.Errorf("got %s, want %s", strings.Join(got, "|"), want)
	}
}

func TestUnitOf(t *testing.T) {
	tests := []struct{ actuals, unit, prefix, shown string }{
		{"", "人", "", "人"},
		{"{R5: '7,487千人', R6: 集計中（7月頃）}", "千人", "", "千人"},
		{"{R5: '7,487千人', R6: 749万人}", "万人", "", "万人"},
		{"{R5: '1日当たり67分'}", "分", "1日当たり", "分（1日当たり）"},
		{"{R5: '9兆1,400億円'}", "円", "", "円"},
		{"{R5: '1.23'}", "", "", "－"},
		{"{R5: '5.0％', R7: '6.0ポイント'}", "％", "", "％"}, // a later year is not asked for
	}
	for _, tt := range tests {
		var more []string
		if tt.actuals != "" {
			more = append(more, "    actuals: "+tt.actuals)
		}
		k := planOf(t, plantest.KPI("a", more...)).Projects[0].KPIs[0]
		u := UnitOf(k, wareki.Year(2024))
		if u.Text != tt.unit || u.Prefix != tt.prefix || u.String() != tt.shown {
			t.Errorf("%s: %+v shown as %s, want %s", tt.actuals, u, u, tt.shown)
		}
	}
}

// TestColumns wants every column to be known by its key and header alone, and
// what is to be filled in explained.
func TestColumns(t *testing.T) {
	keys, headers := map[Key]bool{}, map[string]bool{}
	for _, c := range Columns() {
		if keys[c.Key] || headers[c.Header] || c.Header == "" || c.Chars <= 0 {
			t.Errorf("%s: %q stands twice, or lacks a header or width", c.Key, c.Header)
		}
		keys[c.Key], headers[c.Header] = true, true
		if c.Entry != (c.Guide != "") || c.Entry != (c.Hint != "") || c.Entry && c.Hidden {
			t.Errorf("%s: hints and 記入要領 are for what is to be filled in", c.Key)
		}
	}
}
