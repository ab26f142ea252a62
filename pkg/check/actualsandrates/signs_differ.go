package actualsandrates

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/progress"
)

var signsDiffer = &rule.Rule{
	Rule: diag.Rule{Code: "signs-differ", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "割り算する2つの値の正負が違う",
		Doc: `実績値と目標値の一方が負で、もう一方が正のときは、実績値÷目標値の進捗率を計算できず、「－％」と印刷されます。
負の符号の打ち間違いでなければ、その指標の「progress」にfrom-baseline（基準値からの到達度）を書いてください。`,
		Bad: `baseline: △320人（R2）
target: 100人（R7）
actuals:
  R6: △120人
`,
		Good: `baseline: △320人（R2）
target: 100人（R7）
actuals:
  R6: △120人
progress: {method: from-baseline}
`},
	Run: func(p *rule.Pass) {
		for _, r := range p.Rows() {
			if kpivalues.DividesByTarget(r) && r.Rate.Why == progress.SignChange && !kpivalues.CountBelowZero(r.Def, r.Actual) && !(kpivalues.OutsideShare(r.Actual) && kpivalues.IsShare(r.Def)) && !p.RateInDoubt(r.Def) {
				now, aim := r.Actual.Figure(), r.Def.Target.Figure()
				p.At(now, fmt.Sprintf("%sの「%s」と目標値「%s」の正負が違うため、進捗率を計算できません", r.Year, now.Value, aim.Value),
					"符号を確かめてください。正しければ、この指標に「progress: {method: from-baseline}」を書いてください", rule.Related(aim, "目標値はここです"))
			}
		}
	},
}
