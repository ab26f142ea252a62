package years

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/value/wareki"
)

var yearOutsidePeriod = &rule.Rule{
	Rule: diag.Rule{Code: "year-outside-period", Severity: diag.Error, Group: diag.Years,
		Title: "報告する年度が計画期間にない",
		Doc: `plan.yamlの「year」（報告する年度）は、「period」（計画期間）の中の年度でなければなりません。
計画が新しくなったときに、どちらか一方だけを直したのかもしれません。`,
		Bad: `period: R3～R7
year: R8`,
		Good: `period: R3～R7
year: R6`},
	Run: func(p *rule.Pass) {
		period := p.Plan.Period
		if p.Summary.Year == 0 || period == (wareki.Span{}) || period.Contains(p.Summary.Year) {
			return
		}
		p.At(p.Plan.YearText, fmt.Sprintf("報告する年度「%s」が、計画期間%sに入っていません", p.Plan.YearText.Value, period),
			"「year」か「period」を改めてください")
	},
}
