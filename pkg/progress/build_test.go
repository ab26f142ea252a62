package progress

import (
	"regexp"
	"strconv"
	"testing"

	"github.com/shopspring/decimal"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// r6 is the fiscal year that the tests report on.
const r6 wareki.Year = 2024

func text(s string) plan.Text { return yamlfile.NewText(s, diag.Pos{File: "k.yaml", Line: 1, Col: 1}) }

var valueForm = regexp.MustCompile(`^(-?[0-9.]+)([^0-9@（]*?)(以上|以下|未満|超|維持)?(?:@R(\d+))?(?:（(速報|改定)）)?$`)

var states = map[string]value.State{
	"集計中": value.Pending, "未公表": value.Unpublished, "調査なし": value.NotSurveyed, "－": value.None,
	"速報": value.Provisional, "改定": value.Revised, "": value.Plain,
}

// written builds a value from the short form of the tables: 60.9％以上@R2, 集計中,
// 53人（速報）. The empty string is no value at all.
func written(t testing.TB, s string) *value.Value {
	t.Helper()
	if s == "" {
		return nil
	}
	m := valueForm.FindStringSubmatch(s)
	if m == nil {
		state, ok := states[s]
		if !ok {
			t.Fatalf("value %q: not in the short form", s)
		}
		return &value.Value{Text: text(s), State: state}
	}
	n, err := decimal.NewFromString(m[1])
	if err != nil {
		t.Fatal(err)
	}
	v := &value.Value{Text: text(s), State: states[m[5]]}
	v.Quantity = quantity.Quantity{Text: m[1] + m[2], Number: n, Unit: m[2], Bound: quantity.Bound(m[3])}
	if y, err := strconv.Atoi(m[4]); err == nil {
		v.Year = wareki.Year(2018 + y)
	}
	return v
}

// kpi builds a KPI whose actual values are those of the last years up to R6.
func kpi(t testing.TB, id, baseline, target string, actuals ...string) *plan.KPI {
	t.Helper()
	k := &plan.KPI{ID: text(id), Name: text("指標" + id), Baseline: written(t, baseline), Target: written(t, target)}
	for i, s := range actuals {
		if v := written(t, s); v != nil {
			y := r6 - wareki.Year(len(actuals)-1-i)
			k.Actuals = append(k.Actuals, plan.Actual{Year: y, Value: v})
		}
	}
	return k
}

func repost(of *plan.KPI) *plan.KPI { return &plan.KPI{Repost: of.ID, Original: of} }

// bands builds bands from lower edges; an empty edge is the lowest band.
func bands(t testing.TB, edges ...string) []plan.Band {
	t.Helper()
	var out []plan.Band
	for _, e := range edges {
		b := plan.Band{Label: text("下位")}
		if e != "" {
			b = plan.Band{Label: text(e + "％以上"), Has: true, From: written(t, e).Quantity}
		}
		out = append(out, b)
	}
	return out
}

// planOf puts each group of KPIs into a project.
func planOf(t testing.TB, projects ...[]*plan.KPI) *plan.Plan {
	t.Helper()
	p := &plan.Plan{
		Period: wareki.Span{From: 2021, To: 2025}, Year: r6, Shares: plan.Wari,
		Progress: plan.Method{Name: plan.Ratio, Rounding: plan.HalfUp, Decimals: 1},
		Bands:    bands(t, "100", "80", ""),
	}
	for i, ks := range projects {
		pr := &plan.Project{Number: i + 1, ID: text("p" + strconv.Itoa(i+1)), KPIs: ks}
		for _, k := range ks {
			k.Project = pr
		}
		p.Projects = append(p.Projects, pr)
	}
	return p
}
