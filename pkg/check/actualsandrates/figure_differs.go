package actualsandrates

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

var figureDiffers = &rule.Rule{
	Rule: diag.Rule{Code: "figure-differs", Severity: diag.Warning, Group: diag.ActualsAndRates,
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
	Run: func(p *rule.Pass) {
		for _, pr := range p.OutlineProjects() {
			for _, o := range pr.KPIs {
				if k := p.Linked(o); k != nil {
					reportOther(p, k, o.Baseline, kpivalues.Measured(k))
					reportOther(p, k, o.Target, kpivalues.Aimed(k))
				}
			}
		}
	},
}

// reportOther reports the value v of the outline when k has another one of its year.
func reportOther(p *rule.Pass, k *plan.KPI, v *value.Value, own []plan.Actual) {
	if !v.HasFigure() || v.Year == 0 {
		return
	}
	for _, a := range own {
		if a.Year != v.Year || !a.Value.HasFigure() || !v.Quantity.Comparable(a.Value.Quantity) || kpivalues.SameFigure(v, a.Value) {
			continue
		}
		here, there := v.Figure(), a.Value.Figure()
		p.At(here, fmt.Sprintf("「%s」の%sの値が、ここでは%s、%sでは%sです", rule.Label(k), v.Year, here.Value, k.Project.File, there.Value),
			"どちらが正しいかを確かめ、値をそろえてください", rule.Related(there, "プロジェクトの値はここです"))
		return
	}
}
