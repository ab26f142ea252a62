package years

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/value/wareki"
)

var actualOutsidePeriod = &rule.Rule{
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
	Run: func(p *rule.Pass) {
		period := p.Plan.Period
		if period == (wareki.Span{}) || !period.Contains(p.Summary.Year) {
			return // the period itself is in doubt
		}
		for _, k := range p.Originals() {
			for _, a := range append(k.Actuals[:len(k.Actuals):len(k.Actuals)], k.Milestones...) {
				if !period.Contains(a.Year) {
					p.At(a.Key, fmt.Sprintf("「%s」の%sの値は、計画期間%sの外にあるため印刷されません", rule.Label(k), a.Year, period),
						"年度を確かめてください。計画より前の値は基準値に書いてください")
				}
			}
		}
	},
}
