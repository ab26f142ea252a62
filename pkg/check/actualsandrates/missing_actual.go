package actualsandrates

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var missingActual = &rule.Rule{
	Rule: diag.Rule{Code: "missing-actual", Severity: diag.Error, Group: diag.ActualsAndRates,
		Title: "報告する年度の実績値がない",
		Doc: `報告する年度の実績値が書かれていません。空欄のまま印刷すると、まだ出ていないのか、書き忘れたのかが分かりません。
まだ出ていないときは「集計中（7月頃）」のように、出る見込みの月を添えて書きます。「未公表」「調査なし」も書けます。`,
		Bad: `actuals:
  R3: 420千人
  R4: 480千人
  R5: 533千人`,
		Good: `actuals:
  R3: 420千人
  R4: 480千人
  R5: 533千人
  R6: 集計中（7月頃）`},
	Run: func(p *rule.Pass) {
		if p.YearInDoubt() {
			return
		}
		year := p.Summary.Year.Short()
		for _, r := range p.Rows() {
			if r.Actual == nil && !r.Def.Flawed {
				pos, end := lastKey(r.Def)
				p.Span(pos, end, fmt.Sprintf("「%s」に%sの実績値がありません", rule.Label(r.Def), year),
					fmt.Sprintf("「%s: …」の行を加えてください。まだ出ていなければ「%s: 集計中（7月頃）」と書いてください", year, year))
			}
		}
	},
}

// lastKey returns the place behind which the missing value belongs: the last
// year that is written, or the KPI's id, or where the KPI starts.
func lastKey(k *plan.KPI) (pos, end diag.Pos) {
	switch n := len(k.Actuals); {
	case n > 0:
		return k.Actuals[n-1].Key.Pos(), k.Actuals[n-1].Key.End()
	case !k.ID.IsZero():
		return k.ID.Pos(), k.ID.End()
	}
	return k.Pos, diag.Pos{}
}
