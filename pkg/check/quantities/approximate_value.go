package quantities

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

var approximateValue = &rule.Rule{
	Rule: diag.Rule{Code: "approximate-value", Severity: diag.Info, Group: diag.Quantities,
		Title: "評価指標の値が概数になっている",
		Doc: `「約」や「程度」の付いた値からは、おおよその進捗率しか計算できませんが、進捗率は小数第1位まで印刷されます。
正確な数が分かれば、それを書いてください。分からなければ、このままで構いません。`,
		Bad: `actuals:
  R6: 約150千人
`,
		Good: `actuals:
  R6: 150千人
`},
	Run: func(p *rule.Pass) {
		for _, r := range p.Rows() {
			for _, v := range []*value.Value{r.Def.Baseline, r.Def.Target, r.Actual} {
				if r.Rate.OK && v.HasFigure() && v.Quantity.Approx {
					p.At(approxWord(v), fmt.Sprintf("「%s」の「%s」は概数ですが、進捗率は%sと印刷されます", rule.Label(r.Def), v.Figure().Value, r.Rate.Text),
						"正確な数が分かれば、それを書いてください")
				}
			}
		}
	},
}

// approxWord returns the part of a value that makes it a rough one.
func approxWord(v *value.Value) plan.Text {
	for _, w := range []string{"約", "概ね", "おおむね", "およそ", "ほぼ", "程度", "前後", "ほど"} {
		if at := kpivalues.Part(v, w); at.Value == w {
			return at
		}
	}
	return v.Figure()
}
