package quantities

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var boundAgainstDirection = &rule.Rule{
	Rule: diag.Rule{Code: "bound-against-direction", Severity: diag.Error, Group: diag.Quantities,
		Title: "目標値の「以上」「以下」と増減の向きが逆になっている",
		Doc: `「580g以下」は減らす目標ですが、「direction: up」は増やす指標を示します。達成したかどうかは「direction」で判断するため、目標を超えてしまっても「達成」と印刷されます。
「以上」「以下」「維持」があれば、「direction」を書く必要はありません。どちらか誤っているほうを直してください。`,
		Bad: `target: 580g以下（R7）
direction: up
`,
		Good: `target: 580g以下（R7）
direction: down
`},
	Run: func(p *rule.Pass) {
		for _, k := range p.Originals() {
			if kpivalues.BoundContradicts(k) {
				bound := k.Target.Quantity.Bound
				p.At(kpivalues.Part(k.Target, string(bound)), fmt.Sprintf("目標値「%s」の「%s」が、「direction: %s」（%s指標）と逆です", k.Target.Figure().Value, bound, k.Direction, directionWord(k.Direction)),
					"「direction」を削除するか、目標値の「"+string(bound)+"」を改めてください")
			}
		}
	},
}

func directionWord(d plan.Direction) string {
	return map[plan.Direction]string{plan.Up: "増やす", plan.Down: "減らす", plan.Stay: "維持する"}[d]
}
