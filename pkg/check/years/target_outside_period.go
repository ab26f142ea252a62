package years

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

var targetOutsidePeriod = &rule.Rule{
	Rule: diag.Rule{Code: "target-outside-period", Severity: diag.Warning, Group: diag.Years,
		Title: "目標年が計画期間から離れている",
		Doc: `目標年が計画の始まる前か、計画の終わりより10年を超えて後になっています。R7をR77と打つなど、年度の打ち間違いが考えられます。
計画期間の終わりより少し後の目標（国の目標など）は指摘しません。`,
		Bad:  "target: 7,468千人（R77）",
		Good: "target: 7,468千人（R7）"},
	Run: func(p *rule.Pass) {
		for _, k := range p.Originals() {
			reportFarTarget(p, k.Baseline, k.Target, p.Plan.Period)
		}
		if o := p.Plan.Outline; o != nil {
			for _, pr := range o.Projects {
				for _, k := range pr.KPIs {
					reportFarTarget(p, k.Baseline, k.Target, o.Period)
				}
			}
		}
	},
}

// reportFarTarget reports a target far from the period, unless it is not even of a
// later year than its baseline, which is told by another rule.
func reportFarTarget(p *rule.Pass, base, target *value.Value, period wareki.Span) {
	if !far(target, period) || kpivalues.TargetNotAfter(target, base) {
		return
	}
	p.At(target.YearMark(), fmt.Sprintf("目標年の%sが、計画期間の%sから離れています", target.Year, period), "年度を確かめてください")
}
