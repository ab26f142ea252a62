package quantities

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
)

var percentOver100 = &rule.Rule{
	Rule: diag.Rule{Code: "percent-over-100", Severity: diag.Warning, Group: diag.Quantities,
		Title: "100％を超えるはずのない率が100％を超えている",
		Doc: `就職率、普及率、「…の割合」など、全体に占める部分を示す率は0％から100％の間です。小数点の抜けや、ほかの値との取り違えが考えられます。
100％を超えることがある率（自給率、充足率、前年比、達成率など）は指摘しません。`,
		Bad: `name: 新規高卒者管内企業就職率
baseline: 60.9％（R2）
target: 63.9％（R7）
actuals:
  R6: 530％
`,
		Good: `name: 新規高卒者管内企業就職率
baseline: 60.9％（R2）
target: 63.9％（R7）
actuals:
  R6: 53.0％
`},
	Run: func(p *rule.Pass) {
		for _, k := range p.Indicators() {
			for _, v := range kpivalues.Figures(k) {
				if kpivalues.OutsideShare(v) && kpivalues.IsShare(k) {
					p.At(v.Figure(), fmt.Sprintf("「%s」の「%s」は、0％から100％の間にありません", rule.Label(k), v.Figure().Value),
						"小数点や符号の打ち間違いがないか、別の指標の値ではないかを確かめてください")
				}
			}
		}
	},
}
