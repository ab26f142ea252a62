package check

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/wareki"
)

var yearOutsidePeriod = &Rule{
	Rule: diag.Rule{Code: "year-outside-period", Severity: diag.Error, Group: diag.Years,
		Title: "報告する年度が計画期間にない",
		Doc: `plan.yamlの「year」（報告する年度）は、「period」（計画期間）の中の年度でなければなりません。
計画が新しくなったときに、どちらか一方だけを直したのかもしれません。`,
		Bad: `period: R3～R7
year: R8`,
		Good: `period: R3～R7
year: R6`},
	run: func(p *pass) {
		period := p.plan.Period
		if p.plan.Year == 0 || period == (wareki.Span{}) || period.Contains(p.plan.Year) {
			return
		}
		p.at(p.plan.YearText, fmt.Sprintf("報告する年度「%s」が、計画期間%sに入っていません", p.plan.YearText.Value, period),
			"「year」か「period」を改めてください")
	},
}

var actualOutsidePeriod = &Rule{
	Rule: diag.Rule{Code: "actual-outside-period", Severity: diag.Warning, Group: diag.Years,
		Title: "計画期間の外の年度の値がある",
		Doc: `実績値や年度目標の年度が計画期間の外にあります。一覧の列は計画期間の初めの年度から始まるため、この値は印刷されません。
計画より前の値は、基準値として書きます。`,
		Bad: `baseline: 7,250千人（R2）
target: 7,468千人（R7）
actuals:
  R2: 7,250千人
  R3: 7,487千人`,
		Good: `baseline: 7,250千人（R2）
target: 7,468千人（R7）
actuals:
  R3: 7,487千人`},
	run: func(p *pass) {
		period := p.plan.Period
		if period == (wareki.Span{}) || !period.Contains(p.plan.Year) {
			return // the period itself is in doubt
		}
		for _, k := range p.originals() {
			for _, a := range append(k.Actuals[:len(k.Actuals):len(k.Actuals)], k.Milestones...) {
				if !period.Contains(a.Year) {
					p.at(a.Key, fmt.Sprintf("「%s」の%sの値は、計画期間%sの外にあるため印刷されません", label(k), a.Year, period),
						"年度を確かめてください。計画より前の値は基準値に書いてください")
				}
			}
		}
	},
}
