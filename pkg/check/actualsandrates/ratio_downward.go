package actualsandrates

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var ratioDownward = &rule.Rule{
	Rule: diag.Rule{Code: "ratio-downward", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "減らす指標が実績÷目標で計算されている",
		Doc: `減らすことが目標の指標を実績値÷目標値で計算すると、悪くなるほど進捗率が高くなります。593gで目標の580gに届かなくても102.2％です。
その指標の「progress」に、two-minus-ratio（2－実績÷目標）やfrom-baseline（基準値からの到達度）を書いてください。`,
		Bad: `baseline: 640g（R2）
target: 580g以下（R7）
actuals:
  R3: 630g
  R4: 612g
  R5: 605g
  R6: 593g`,
		Good: `baseline: 640g（R2）
target: 580g以下（R7）
actuals:
  R3: 630g
  R4: 612g
  R5: 605g
  R6: 593g
progress: {method: two-minus-ratio}`},
	Run: func(p *rule.Pass) {
		for _, r := range p.Rows() {
			if r.Direction != plan.Down || r.Method.Name != plan.Ratio || !r.Def.Target.HasFigure() || kpivalues.BoundContradicts(r.Def) || r.Def.Target.Quantity.Number.IsZero() || p.RateInDoubt(r.Def) {
				continue
			}
			p.At(r.Def.Target.Figure(), fmt.Sprintf("減らす指標「%s」の進捗率が、実績÷目標（ratio）で計算されます", rule.Label(r.Def)),
				"この指標に「progress: {method: two-minus-ratio}」などを書いてください")
		}
	},
}
