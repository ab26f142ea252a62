package actualsandrates

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

var pendingOverdue = &rule.Rule{
	OfDay: true,
	Rule: diag.Rule{Code: "pending-overdue", Severity: diag.Warning, Group: diag.Figures,
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
		now := now(p)
		for _, k := range p.Originals() {
			for _, a := range k.Actuals {
				reportOverdue(p, k, a, now)
			}
		}
	},
}

// reportOverdue reports a value that was to be known in a month before now.
func reportOverdue(p *rule.Pass, k *plan.KPI, a plan.Actual, now wareki.Date) {
	due := a.Value.Due(a.Year)
	if due == (wareki.Date{}) || now.Compare(due) <= 0 {
		return
	}
	at := a.Value.Text
	message := fmt.Sprintf("「%s」の%sは「%s」ですが、予定の%sを過ぎています", rule.Label(k), a.Year, at.Value, wareki.Date{Year: due.Year, Month: due.Month})
	if a.Value.Month == 0 {
		message = fmt.Sprintf("「%s」の%sは「%s」ですが、年度が終わって1年を過ぎています", rule.Label(k), a.Year, at.Value)
	}
	p.At(at, message, "公表された値に書き換えてください。遅れていれば「集計中（10月頃）」のように予定の月を改め、出なければ「未公表」と書いてください")
}

var provisionalLeft = &rule.Rule{
	OfDay: true,
	Rule: diag.Rule{Code: "provisional-left", Severity: diag.Warning, Group: diag.Figures,
		Title: "速報値のまま1年以上たっている",
		Doc: `年度が終わって1年を過ぎても「速報」や「暫定」のままの値があります。確定した値や改定された値に書き換え忘れていることが考えられます。
いつ現在で判断するかは「--as-of 2025-08-01」で指定します。指定しなければ、報告する年度が始まる日で判断します。`,
		Bad: `actuals:
  R4: 120千人（速報）    # 令和6年4月を過ぎて
  R5: 130千人
`,
		Good: `actuals:
  R4: 121千人（確定）    # 令和6年4月を過ぎて
  R5: 130千人
`},
	Run: func(p *rule.Pass) {
		now := now(p)
		for _, k := range p.Originals() {
			for _, a := range k.Actuals {
				if a.Value.State == value.Provisional && now.Compare((a.Year+1).End()) > 0 {
					p.At(a.Value.Text, fmt.Sprintf("「%s」の%sが、年度が終わって1年を過ぎても「%s」のままです", rule.Label(k), a.Year, a.Value.Firmness),
						"確定した値に書き換えてください。値が変わらなければ「（"+a.Value.Firmness+"）」を外してください")
				}
			}
		}
	},
}

// now returns the latest day that is known to have come: the one that was
// named, and in any case the first of the fiscal year that is reported on,
// unless that year is itself in doubt.
func now(p *rule.Pass) wareki.Date {
	if start := p.Plan.Year.Start(); p.Plan.InPeriod(p.Plan.Year) && p.AsOf.Compare(start) < 0 {
		return start
	}
	return p.AsOf
}
