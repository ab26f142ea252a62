package actualsandrates

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
)

var zeroTarget = &rule.Rule{
	Rule: diag.Rule{Code: "zero-target", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "目標値が0で進捗率を計算できない",
		Doc: `実績値÷目標値で計算する進捗率は、目標値が0のときは計算できず、「－％」と印刷されます。
その指標の「progress」に、from-baseline（基準値からの到達度）か、none（進捗率を示さない）を書いてください。`,
		Bad: `baseline: 12件（R2）
target: 0件（R7）
direction: down
`,
		Good: `baseline: 12件（R2）
target: 0件（R7）
direction: down
progress: {method: from-baseline}
`},
	Run: func(p *rule.Pass) {
		for _, r := range p.Rows() {
			if t := r.Def.Target; kpivalues.DividesByTarget(r) && t.HasFigure() && t.Quantity.Number.IsZero() && !p.RateInDoubt(r.Def) {
				hint := "この指標に「progress: {method: from-baseline}」か「progress: {method: none}」を書いてください"
				if kpivalues.TargetFallsBack(r) {
					hint = fmt.Sprintf("目標値を「%s以下」とし、%s", t.Figure().Value, hint)
				}
				p.At(t.Figure(), fmt.Sprintf("「%s」の目標値が0のため、実績値÷目標値の進捗率を計算できません", rule.Label(r.Def)), hint)
			}
		}
	},
}
