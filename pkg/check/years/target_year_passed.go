package years

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
)

var targetYearPassed = &rule.Rule{
	Rule: diag.Rule{Code: "target-year-passed", Severity: diag.Info, Group: diag.Years,
		Title: "目標年が報告する年度より前になっている",
		Doc: `目標年が、報告する年度より前です。すでに終わった目標と比べた進捗率が印刷されます。
計画の改定で新しい目標ができていれば書き換え、年度の打ち間違いであれば直してください。`,
		Bad: `baseline: 7,250千人（R2）
target: 7,468千人（R5）
`,
		Good: `baseline: 7,250千人（R2）
target: 7,468千人（R7）
`},
	Run: func(p *rule.Pass) {
		for _, k := range p.Originals() {
			if t := k.Target; t.HasFigure() && t.Year != 0 && t.Year < p.Summary.Year && !far(t, p.Plan.Period) && !p.YearInDoubt() && !kpivalues.TargetNotAfter(t, k.Baseline) {
				p.At(t.YearMark(), fmt.Sprintf("「%s」の目標年の%sは、報告する%sより前です", rule.Label(k), t.Year, p.Summary.Year),
					"新しい目標があれば書き換えてください。年度の打ち間違いでなければ、このままで構いません")
			}
		}
	},
}
