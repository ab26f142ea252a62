package actualsandrates

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/progress"
)

var targetIsBaseline = &rule.Rule{
	Rule: diag.Rule{Code: "target-is-baseline", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "目標値が基準値と同じで進捗率を計算できない",
		Doc: `基準値からの到達度（from-baseline、linear-pace）は、目標値が基準値と同じときは計算できず、「－％」と印刷されます。
維持する指標であれば、その指標の「progress」にratio（実績値÷目標値）かnone（進捗率を示さない）を書いてください。`,
		Bad: `baseline: 113,600ha（R2）
target: 113,600ha（R7）
progress: {method: from-baseline}
`,
		Good: `baseline: 113,600ha（R2）
target: 113,600ha（R7）
progress: {method: ratio}
`},
	Run: func(p *rule.Pass) {
		for _, r := range p.Rows() {
			base, t := r.Def.Baseline, r.Def.Target
			if kpivalues.StartsAtBaseline(r) && base.HasFigure() && t.HasFigure() && t.Quantity.Comparable(base.Quantity) &&
				t.Quantity.Number.Equal(base.Quantity.Number) && !p.RateInDoubt(r.Def) {
				p.At(t.Figure(), fmt.Sprintf("「%s」の目標値が基準値と同じため、%s（%s）の進捗率を計算できません", rule.Label(r.Def), r.Method.Name, progress.MethodTitle(r.Method.Name)),
					"目標値を確かめてください。維持する指標であれば「progress: {method: ratio}」か「progress: {method: none}」を書いてください",
					rule.Related(base.Figure(), "基準値はここです"))
			}
		}
	},
}
