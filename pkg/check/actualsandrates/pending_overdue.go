package actualsandrates

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

var pendingOverdue = &rule.Rule{
	OfDay: true,
	Rule: diag.Rule{Code: "pending-overdue", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "集計中の値の公表予定の月が過ぎている",
		Doc: `「集計中（7月頃）」の7月は、その年度が終わった後の最初の7月です。その月が過ぎても「集計中」のままの値は、公表された値に書き換え忘れていることが考えられます。月のない「集計中」は、年度が終わって1年で過ぎたものとします。
いつ現在で判断するかは「--as-of 2025-08-01」で指定します。指定しなくても、報告する年度が始まる前に予定の月が過ぎている値は分かります。
公表されていれば値を書き、遅れていれば新しい予定の月に改めてください。`,
		Bad: `# 令和6年7月を過ぎて
actuals:
  R4: 集計中（7月頃）
  R5: 130千人
`,
		Good: `# 令和6年7月を過ぎて
actuals:
  R4: 120千人
  R5: 130千人
`},
	Run: func(p *rule.Pass) {
		day := now(p)
		for _, k := range p.Originals() {
			for _, a := range k.Actuals {
				reportOverdue(p, k, a, day)
			}
		}
	},
}

// reportOverdue reports a value that was to be known in a month before day.
func reportOverdue(p *rule.Pass, k *plan.KPI, a plan.Actual, day wareki.Date) {
	due := a.Value.Due(a.Year)
	if due == (wareki.Date{}) || day.Compare(due) <= 0 {
		return
	}
	at := a.Value.Text
	message := fmt.Sprintf("「%s」の%sは「%s」ですが、予定の%sを過ぎています", rule.Label(k), a.Year, at.Value, wareki.Date{Year: due.Year, Month: due.Month})
	if a.Value.Month == 0 {
		message = fmt.Sprintf("「%s」の%sは「%s」ですが、年度が終わって1年を過ぎています", rule.Label(k), a.Year, at.Value)
	}
	p.At(at, message, "公表された値に書き換えてください。遅れていれば「集計中（10月頃）」のように予定の月を改め、出なければ「未公表」と書いてください")
}
