package actualsandrates

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var milestoneDiffers = &rule.Rule{
	Rule: diag.Rule{Code: "milestone-differs", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "年度ごとの目標値が最終の目標値と合わない",
		Doc: `「milestones」の年度ごとの目標値が、目標年の目標値と食い違っています。目標年の値は「target」と同じになり、それより前の年度の値は「target」を超えず、目標年より後の年度はありません。
どちらかを直してください。`,
		Bad: `target: 200千人（R7）
milestones:
  R6: 180千人
  R7: 210千人
`,
		Good: `target: 200千人（R7）
milestones:
  R6: 180千人
  R7: 200千人
`},
	Run: func(p *rule.Pass) {
		for _, r := range p.Rows() {
			for _, m := range r.Def.Milestones {
				reportMilestone(p, r.Def, m, r.Direction)
			}
		}
	},
}

// reportMilestone reports a milestone that asks for more than the target, or for
// something else in the target's year.
func reportMilestone(p *rule.Pass, k *plan.KPI, m plan.Actual, d plan.Direction) {
	t := k.Target
	if !t.HasFigure() || t.Year == 0 || !m.Value.HasFigure() || !m.Value.Quantity.Comparable(t.Quantity) || kpivalues.BoundContradicts(k) || kpivalues.TargetNotAfter(t, k.Baseline) {
		return
	}
	at, aim := m.Value.Figure(), t.Figure()
	past := m.Value.Quantity.Number.Cmp(t.Quantity.Number)
	if d == plan.Down {
		past = -past
	}
	rel := rule.Related(aim, "目標値はここです")
	switch {
	case m.Year > t.Year && p.Plan.InPeriod(m.Year):
		p.At(m.Key, fmt.Sprintf("%sの目標値がありますが、目標年は%sです", m.Year, t.Year), "目標年か、この年度を改めてください", rule.Related(t.YearMark(), "目標年はここです"))
	case m.Year == t.Year && !kpivalues.SameFigure(m.Value, t):
		p.At(at, fmt.Sprintf("%sの目標値が、ここでは%s、「target」では%sです", m.Year, at.Value, aim.Value), "どちらが正しいかを確かめ、値をそろえてください", rel)
	case m.Year < t.Year && past > 0 && d != plan.Stay && !kpivalues.Tenfold(m.Value, t):
		p.At(at, fmt.Sprintf("%sの目標値「%s」が、%sの目標値「%s」より先に進んでいます", m.Year, at.Value, t.Year, aim.Value), "値か年度を確かめてください", rel)
	}
}
