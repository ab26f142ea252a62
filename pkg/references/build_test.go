package references_test

import (
	"strings"

	"github.com/shopspring/decimal"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// r6 is the fiscal year that the tests report on.
const r6 wareki.Year = 2024

// sentence is a text typed in line 4 from column 5 on.
func sentence(s string) plan.Text {
	return yamlfile.NewText(s, diag.Pos{File: "analysis.yaml", Line: 4, Col: 5})
}

// figure builds a value as the reader would: figure and unit stand in text.
func figure(text, figureText, number, unit string, y wareki.Year) *value.Value {
	return &value.Value{
		Text: sentence(text), State: value.Plain, Year: y,
		Quantity: quantity.Quantity{Text: figureText, Number: decimal.RequireFromString(number), Unit: unit},
	}
}

func state(text string, s value.State) *value.Value {
	return &value.Value{Text: sentence(text), State: s}
}

// actuals are the values of the years up to R6.
func actuals(vs ...*value.Value) []plan.Actual {
	var out []plan.Actual
	for i, v := range vs {
		out = append(out, plan.Actual{Year: r6 - wareki.Year(len(vs)-1-i), Value: v})
	}
	return out
}

// sample is some of the KPIs of a published 資料2, and its summary.
func sample() (*plan.Plan, *progress.Summary) {
	ha := func(s string) *value.Value { return figure(s+"㏊", s+"㏊", strings.ReplaceAll(s, ",", ""), "ha", 0) }
	jobs := &plan.KPI{
		ID: sentence("jobs"), Name: sentence("新規高卒者管内企業就職率"),
		Baseline: figure("60.9％（R2）", "60.9％", "60.9", "％", 2020),
		Target:   figure("63.9％以上（R6）", "63.9％", "63.9", "％", r6),
		Actuals:  actuals(figure("52.0％", "52.0％", "52.0", "％", 0), figure("53.0％（速報）", "53.0％", "53.0", "％", 0)),
	}
	followers := &plan.KPI{
		ID: sentence("sns-followers"), Name: sentence("フォロワー数"),
		Baseline: figure("6,522人（R2）", "6,522人", "6522", "人", 2020),
		Target:   figure("14,500人(R7)", "14,500人", "14500", "人", 2025),
		Actuals:  actuals(figure("30,120人", "30,120人", "30120", "人", 0), figure("（延べ）28,672人（R6）", "28,672人", "28672", "人", 0)),
	}
	fields := &plan.KPI{
		ID: sentence("fields"), Name: sentence("耕作面積"), Baseline: ha("113,600"), Target: ha("113,600"),
		Actuals: actuals(ha("113,600"), ha("113,500"), ha("113,500"), ha("113,500")),
	}
	visitors := &plan.KPI{
		ID: sentence("visitors"), Name: sentence("観光入込客数"),
		Target:  state("未公表", value.Unpublished),
		Actuals: actuals(figure("1,274.46万人", "1,274.46万人", "12744600", "人", 0), state("集計中（7月頃）", value.Pending)),
	}
	p := &plan.Plan{
		Period: wareki.Span{From: 2021, To: 2025}, Year: r6,
		Progress: plan.Method{Name: plan.Ratio, Rounding: plan.HalfUp, Decimals: 1},
		Projects: []*plan.Project{
			{KPIs: []*plan.KPI{jobs, followers}},
			{KPIs: []*plan.KPI{fields, visitors, {Repost: jobs.ID, Original: jobs}}},
		},
	}
	return p, progress.Compute(p, r6)
}
