package check

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/value"
	"sorachi/pkg/wareki"
)

// farYears is how far behind the end of a plan a target may lie: national
// targets for 2030 or 2035 stand in plans of today.
const farYears = 10

var targetOutsidePeriod = &Rule{
	Rule: diag.Rule{Code: "target-outside-period", Severity: diag.Warning, Group: diag.Years,
		Title: "目標年が計画期間から離れている",
		Doc: `目標年が計画の始まる前か、計画の終わりより10年を超えて後になっています。R7をR77と打つなど、年度の打ち間違いが考えられます。
計画期間の終わりより少し後の目標（国の目標など）は指摘しません。`,
		Bad:  "target: 7,468千人（R77）",
		Good: "target: 7,468千人（R7）"},
	run: func(p *pass) {
		for _, k := range p.originals() {
			p.farTarget(k.Baseline, k.Target, p.plan.Period)
		}
		if o := p.plan.Outline; o != nil {
			for _, pr := range o.Projects {
				for _, k := range pr.KPIs {
					p.farTarget(k.Baseline, k.Target, o.Period)
				}
			}
		}
	},
}

// farTarget reports a target far from the period, unless it is not even of a
// later year than its baseline, which is told by another rule.
func (p *pass) farTarget(base, target *value.Value, period wareki.Span) {
	if !far(target, period) || base.HasFigure() && base.Year != 0 && target.Year <= base.Year {
		return
	}
	p.at(target.YearMark(), fmt.Sprintf("目標年の%sが、計画期間の%sから離れています", target.Year, period), "年度を確かめてください")
}

// far reports whether a target is of a year that no plan of the period has.
func far(target *value.Value, period wareki.Span) bool {
	return target.HasFigure() && target.Year != 0 && period != (wareki.Span{}) &&
		(target.Year < period.From || target.Year > period.To+farYears)
}
