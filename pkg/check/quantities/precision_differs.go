package quantities

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

var precisionDiffers = &rule.Rule{
	Rule: diag.Rule{Code: "precision-differs", Severity: diag.Info, Group: diag.Quantities,
		Title: "小数の桁数が1つだけ違う",
		Doc: `ほかの年度の値は小数の桁数がそろっているのに、1つだけ違います。「53.0％」の0を書き忘れたときや、丸めた値を写したときに起こります。書かれた数字はそのまま印刷されます。
桁数が年度ごとにまちまちな指標や、目標値は指摘しません。`,
		Bad: `actuals:
  R5: 52.0％
  R6: 53％
`,
		Good: `actuals:
  R5: 52.0％
  R6: 53.0％
`},
	Run: func(p *rule.Pass) {
		for _, k := range p.Originals() {
			for _, a := range kpivalues.Measured(k) {
				if d, ok := othersDecimals(a.Value, kpivalues.Measured(k)); ok && a.Value.Quantity.Decimals < d {
					at := a.Value.Figure()
					p.At(at, fmt.Sprintf("「%s」の「%s」だけ、小数の桁数がほかの値（小数第%d位まで）と違います", rule.Label(k), at.Value, d),
						"桁数をそろえられる場合は、もとの資料の値を確かめて書き直してください")
				}
			}
		}
	},
}

// othersDecimals returns the decimals of the values of one scale beside v, when
// there are two or more and all have the same, some if v has none.
func othersDecimals(v *value.Value, all []plan.Actual) (int, bool) {
	if !v.HasFigure() || v.Quantity.Compound {
		return 0, false
	}
	decimals, others := -1, 0
	for _, a := range all {
		o := a.Value
		if o == v || !o.HasFigure() {
			continue
		}
		if !o.Quantity.Comparable(v.Quantity) || !o.Quantity.Scale.Equal(v.Quantity.Scale) || decimals >= 0 && o.Quantity.Decimals != decimals {
			return 0, false
		}
		decimals = o.Quantity.Decimals
		others++
	}
	return decimals, others >= 2
}
