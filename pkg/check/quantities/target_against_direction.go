package quantities

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var targetAgainstDirection = &rule.Rule{
	Rule: diag.Rule{Code: "target-against-direction", Severity: diag.Warning, Group: diag.Quantities,
		Title: "目標値が基準値より後ろ向きになっている",
		Doc: `増やす指標の目標値が基準値より低いか、減らす指標の目標値が基準値より高くなっています。何も書かなければ増やす指標とみなすため、減らす指標では、基準値のままでも「達成」と印刷されます。
減らす指標であれば、目標値を「20件以下」とするか「direction: down」と書いてください。減るのを抑える目標であれば「以上」、増えるのを抑える目標であれば「以下」を付けてください。`,
		Bad: `baseline: 40件（R2）
target: 20件（R7）
`,
		Good: `baseline: 40件（R2）
target: 20件以下（R7）
`},
	Run: func(p *rule.Pass) {
		for _, r := range p.Rows() {
			zero := r.Def.Target.HasFigure() && r.Def.Target.Quantity.Number.IsZero()
			if !kpivalues.TargetFallsBack(r) || rule.Lost(r.Def.Lost, "direction") || zero && kpivalues.DividesByTarget(r) {
				continue
			}
			at, base := r.Def.Target.Figure(), r.Def.Baseline.Figure()
			way, than := "増やす", "低く"
			hint := fmt.Sprintf("減らす指標であれば「%s以下」、減るのを抑える目標であれば「%s以上」と書いてください", at.Value, at.Value)
			if zero {
				hint = fmt.Sprintf("減らす指標であれば「%s以下」と書いてください", at.Value)
			}
			if r.Direction == plan.Down {
				way, than = "減らす", "高く"
				hint = fmt.Sprintf("増やす指標であれば「direction」を削除し、増えるのを抑える目標であれば「%s以下」と書いてください", at.Value)
			}
			p.At(at, fmt.Sprintf("%s指標「%s」の目標値「%s」が、基準値「%s」より%sなっています", way, rule.Label(r.Def), at.Value, base.Value, than),
				hint, rule.Related(base, "基準値はここです"))
		}
	},
}
