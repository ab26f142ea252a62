package quantities

import (
	"fmt"
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
)

var negativeCount = &rule.Rule{
	Rule: diag.Rule{Code: "negative-count", Severity: diag.Warning, Group: diag.Quantities,
		Title: "数えたものの数が負になっている",
		Doc: `人数や件数のように数えたものが、ほかの値は正なのに、1つだけ負の数になっています。△や「-」の打ち間違いが考えられます。
増減数、収支、超過数のように負になりうる指標は指摘しません。`,
		Bad: `target: 14,500人（R7）
actuals:
  R6: -28,672人
`,
		Good: `target: 14,500人（R7）
actuals:
  R6: 28,672人
`},
	Run: func(p *rule.Pass) {
		for _, k := range p.Indicators() {
			for _, v := range kpivalues.Figures(k) {
				if kpivalues.CountBelowZero(k, v) {
					sign := kpivalues.SignOf(v)
					at := v.Figure().Value
					p.At(sign, fmt.Sprintf("「%s」の「%s」が、負の数になっています", rule.Label(k), at),
						fmt.Sprintf("「%s」ではありませんか", strings.Replace(at, sign.Value, "", 1)))
				}
			}
		}
	},
}
