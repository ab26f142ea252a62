package actualsandrates

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

var methodNeedsBaseline = &rule.Rule{
	Rule: diag.Rule{Code: "method-needs-baseline", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "計算方法に必要な基準値がない",
		Doc: `from-baseline、linear-pace、change-from-baselineは、基準値からの動きで計算します。基準値のない指標では計算できず、「－％」と印刷されます。
基準値を書くか、その指標の「progress」にratio（実績値÷目標値）を書いてください。`,
		Bad: `target: 200千人（R7）
progress: {method: from-baseline}
`,
		Good: `target: 200千人（R7）
progress: {method: ratio}
`},
	Run: func(p *rule.Pass) {
		for _, r := range p.Rows() {
			k := r.Def
			if !kpivalues.StartsAtBaseline(r) && r.Method.Name != plan.ChangeFromBaseline || k.Baseline.HasFigure() || k.Flawed || p.RateInDoubt(k) {
				continue
			}
			at := k.Target
			if at == nil {
				continue
			}
			p.At(at.Text, fmt.Sprintf("「%s」に基準値がないため、%s（%s）の進捗率を計算できません", rule.Label(k), r.Method.Name, progress.MethodTitle(r.Method.Name)),
				"「baseline: 7,250千人（R2）」のように基準値を書くか、この指標に「progress: {method: ratio}」を書いてください")
		}
	},
}
