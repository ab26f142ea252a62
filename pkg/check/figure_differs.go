package check

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

var figureDiffers = &Rule{
	Rule: diag.Rule{Code: "figure-differs", Severity: diag.Warning, Group: diag.Figures,
		Title: "2つの資料で同じ値が食い違う",
		Doc: `outline.yamlの指標と、「kpi」でつないだ（つないでいなければ名称が同じ）評価指標とで、同じ年度の値が違います。1つの報告書の中に2つの値が載ることになります。
改定された値であれば両方を改めるか、違う理由を注に書いてください。千人と万人のような丸めの違いは指摘しません。`,
		Bad: `- name: 観光入込客数
  baseline: 16,427千人（R5）
  target: 16,920千人（R11）
  kpi: visitors`,
		Good: `- name: 観光入込客数
  baseline: 16,215千人（R5）
  target: 16,920千人（R11）
  kpi: visitors`},
	run: func(p *pass) {
		for _, pr := range p.outlineProjects() {
			for _, o := range pr.KPIs {
				if k := p.linked(o); k != nil {
					p.compare(k, o.Baseline, measured(k))
					p.compare(k, o.Target, aimed(k))
				}
			}
		}
	},
}

// linked returns the plan's KPI that is the same as one of the outline: the one
// it names, or without a link the only one of exactly its name.
func (p *pass) linked(o *plan.OutlineKPI) *plan.KPI {
	var found *plan.KPI
	for _, k := range p.originals() {
		same := k.ID.Value == o.KPI.Value
		if o.KPI.IsZero() {
			same = k.Name.Value == o.Name.Value && !k.Name.IsZero()
		}
		if same && found != nil {
			return nil
		}
		if same {
			found = k
		}
	}
	return found
}

// measured returns what k says was measured, by year.
func measured(k *plan.KPI) []plan.Actual { return withYear(k.Actuals, k.Baseline) }

// aimed returns what k says is aimed at, by year.
func aimed(k *plan.KPI) []plan.Actual { return withYear(k.Milestones, k.Target) }

func withYear(values []plan.Actual, v *value.Value) []plan.Actual {
	out := values[:len(values):len(values)]
	if v != nil {
		out = append(out, plan.Actual{Year: v.Year, Value: v})
	}
	return out
}

// compare reports the value v of the outline when k has another one of its year.
func (p *pass) compare(k *plan.KPI, v *value.Value, own []plan.Actual) {
	if !v.HasFigure() || v.Year == 0 {
		return
	}
	for _, a := range own {
		if a.Year != v.Year || !a.Value.HasFigure() || !v.Quantity.Comparable(a.Value.Quantity) || sameFigure(v, a.Value) {
			continue
		}
		here, there := v.Figure(), a.Value.Figure()
		p.at(here, fmt.Sprintf("「%s」の%sの値が、ここでは%s、%sでは%sです", label(k), v.Year, here.Value, k.Project.File, there.Value),
			"どちらが正しいかを確かめ、値をそろえてください", related(there, "プロジェクトの値はここです"))
		return
	}
}

// sameFigure reports whether two figures agree as far as the coarser of them
// goes: 1,643万人 is 16,427千人.
func sameFigure(a, b *value.Value) bool {
	places := min(places(a), places(b))
	return a.Quantity.Comparable(b.Quantity) && a.Quantity.Number.Round(places).Equal(b.Quantity.Number.Round(places))
}

// places returns the decimal places of the base unit that v is written to: -3
// of 16,427千人.
func places(v *value.Value) int32 {
	q := v.Quantity
	return int32(q.Decimals - len(q.Scale.String()) + 1)
}
