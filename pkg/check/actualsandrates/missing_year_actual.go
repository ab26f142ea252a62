package actualsandrates

import (
	"fmt"
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

var missingYearActual = &rule.Rule{
	Rule: diag.Rule{Code: "missing-year-actual", Severity: diag.Info, Group: diag.ActualsAndRates,
		Title: "前の年度の実績値がない",
		Doc: `報告する年度より前の実績値が、この指標だけ書かれていません。一覧のその年度の欄は空になります。
消してしまったのでなければ、このままで構いません。値がない年度は「調査なし」とも書けます。`,
		Bad: `actuals:
  R3: 420千人
  R5: 533千人
  R6: 集計中（7月頃）`,
		Good: `actuals:
  R3: 420千人
  R4: 480千人
  R5: 533千人
  R6: 集計中（7月頃）`},
	Run: func(p *rule.Pass) {
		written := map[wareki.Year]bool{}
		for _, k := range p.Originals() {
			for _, a := range k.Actuals {
				written[a.Year] = true
			}
		}
		for _, k := range p.Originals() {
			reportGaps(p, k, written)
		}
	},
}

// reportGaps reports the years before the reported one for which others have a value
// and k has none.
func reportGaps(p *rule.Pass, k *plan.KPI, written map[wareki.Year]bool) {
	var years []string
	for y := p.Plan.Period.From; y < min(p.Summary.Year, p.Plan.Period.To+1); y++ {
		if written[y] && k.Actual(y) == nil {
			years = append(years, y.Short())
		}
	}
	if len(years) > 0 && len(k.Actuals) > 0 && !k.Flawed {
		p.At(k.Actuals[0].Key, fmt.Sprintf("「%s」に%sの実績値がありません", rule.Label(k), strings.Join(years, "、")),
			"消してしまったときは書き足してください。調べていない年度には「調査なし」と書けます")
	}
}
