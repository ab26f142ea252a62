package actualsandrates

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var zeroBaseline = &rule.Rule{
	Rule: diag.Rule{Code: "zero-baseline", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "基準値が0で増減率を計算できない",
		Doc: `基準値からの増減率（change-from-baseline）は、基準値が0のときは計算できず、「－％」と印刷されます。
その指標の「progress」に、ratio（実績値÷目標値）かfrom-baseline（基準値からの到達度）を書いてください。`,
		Bad: `baseline: 0件（R2）
target: 30件（R7）
progress: {method: change-from-baseline}
`,
		Good: `baseline: 0件（R2）
target: 30件（R7）
progress: {method: from-baseline}
`},
	Run: func(p *rule.Pass) {
		for _, r := range p.Rows() {
			if base := r.Def.Baseline; r.Method.Name == plan.ChangeFromBaseline && base.HasFigure() && base.Quantity.Number.IsZero() && !p.RateInDoubt(r.Def) {
				p.At(base.Figure(), fmt.Sprintf("「%s」の基準値が0のため、基準値からの増減率を計算できません", rule.Label(r.Def)),
					"この指標に「progress: {method: ratio}」か「progress: {method: from-baseline}」を書いてください")
			}
		}
	},
}
