package quantities

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/value/quantity"
)

var boundOnActual = &rule.Rule{
	Rule: diag.Rule{Code: "bound-on-actual", Severity: diag.Warning, Group: diag.Quantities,
		Title: "実績値や基準値に「以上」「以下」が付いている",
		Doc: `「以上」「以下」「未満」「超」「維持」は、目標値に付ける言葉です。実績値や基準値に付いていると、目標値の行を写したように見え、進捗率も正しいか分かりません。
数えた数だけを書いてください。`,
		Bad: `target: 22カ所以上（R7）
actuals:
  R6: 20カ所以上
`,
		Good: `target: 22カ所以上（R7）
actuals:
  R6: 20カ所
`},
	Run: func(p *rule.Pass) {
		for _, k := range p.Indicators() {
			for _, a := range kpivalues.Measured(k) {
				if v := a.Value; v.HasFigure() && v.Quantity.Bound != quantity.Exactly {
					what := "実績値"
					if v == k.Baseline {
						what = "基準値"
					}
					bound := string(v.Quantity.Bound)
					p.At(kpivalues.Part(v, bound), fmt.Sprintf("%s「%s」に「%s」が付いています", what, v.Figure().Value, bound), "「"+bound+"」を外し、測った数だけを書いてください")
				}
			}
		}
	},
}
