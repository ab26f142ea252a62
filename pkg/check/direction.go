package check

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/quantity"
	"sorachi/pkg/value"
)

var boundAgainstDirection = &Rule{
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
	run: func(p *pass) {
		for _, k := range p.originals() {
			if boundContradicts(k) {
				bound := k.Target.Quantity.Bound
				p.at(word(k.Target, string(bound)), fmt.Sprintf("目標値「%s」の「%s」が、「direction: %s」（%s指標）と逆です", k.Target.Figure().Value, bound, k.Direction, directionWord(k.Direction)),
					"「direction」を削除するか、目標値の「"+string(bound)+"」を改めてください")
			}
		}
	},
}

// boundContradicts reports whether the target's bound says one way and the
// direction that is written the other.
func boundContradicts(k *plan.KPI) bool {
	if k.Direction == "" || !k.Target.HasFigure() {
		return false
	}
	switch k.Target.Quantity.Bound {
	case quantity.AtMost, quantity.Below:
		return k.Direction != plan.Down
	case quantity.AtLeast, quantity.Above, quantity.Keep:
		return k.Direction == plan.Down
	}
	return false
}

func directionWord(d plan.Direction) string {
	return map[plan.Direction]string{plan.Up: "増やす", plan.Down: "減らす", plan.Stay: "維持する"}[d]
}

var targetAgainstDirection = &Rule{
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
	run: func(p *pass) {
		for _, r := range p.rows() {
			zero := r.Def.Target.HasFigure() && r.Def.Target.Quantity.Number.IsZero()
			if !targetFallsBack(r) || lost(r.Def.Lost, "direction") || zero && divides(r) {
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
			p.at(at, fmt.Sprintf("%s指標「%s」の目標値「%s」が、基準値「%s」より%sなっています", way, label(r.Def), at.Value, base.Value, than),
				hint, related(base, "基準値はここです"))
		}
	},
}

// targetFallsBack reports whether the target of r is worse than its baseline,
// without a bound that would tell why. Ten times worse is another slip.
func targetFallsBack(r progress.Row) bool {
	base, t := r.Def.Baseline, r.Def.Target
	if !base.HasFigure() || !t.HasFigure() || !t.Quantity.Comparable(base.Quantity) || t.Quantity.Bound != quantity.Exactly || tenfold(base, t) {
		return false
	}
	step := t.Quantity.Number.Cmp(base.Quantity.Number)
	return r.Direction == plan.Up && step < 0 || r.Direction == plan.Down && step > 0
}

var boundOnActual = &Rule{
	Rule: diag.Rule{Code: "bound-on-actual", Severity: diag.Warning, Group: diag.Quantities,
		Title: "実績値や基準値に「以上」「以下」が付いている",
		Doc: `「以上」「以下」「未満」「超」「維持」は、目標値に付ける言葉です。実績値や基準値に付いていると、目標値の行を写したように見え、進捗率も正しいか分かりません。
数えた数だけを書いてください。`,
		Bad: `target: 22カ所以上（R7）
actuals:
  R6: 20カ所以上
`,
		Good: `target: 22カ所以上（R7）
actuals:
  R6: 20カ所
`},
	run: func(p *pass) {
		for _, k := range p.indicators() {
			for _, a := range measured(k) {
				if v := a.Value; v.HasFigure() && v.Quantity.Bound != quantity.Exactly {
					what := "実績値"
					if v == k.Baseline {
						what = "基準値"
					}
					bound := string(v.Quantity.Bound)
					p.at(word(v, bound), fmt.Sprintf("%s「%s」に「%s」が付いています", what, v.Figure().Value, bound), "「"+bound+"」を外し、測った数だけを書いてください")
				}
			}
		}
	},
}

var approximateValue = &Rule{
	Rule: diag.Rule{Code: "approximate-value", Severity: diag.Info, Group: diag.Quantities,
		Title: "評価指標の値が概数になっている",
		Doc: `「約」や「程度」の付いた値からは、おおよその進捗率しか計算できませんが、進捗率は小数第1位まで印刷されます。
正確な数が分かれば、それを書いてください。分からなければ、このままで構いません。`,
		Bad: `actuals:
  R6: 約150千人
`,
		Good: `actuals:
  R6: 150千人
`},
	run: func(p *pass) {
		for _, r := range p.rows() {
			for _, v := range []*value.Value{r.Def.Baseline, r.Def.Target, r.Actual} {
				if r.Rate.OK && v.HasFigure() && v.Quantity.Approx {
					p.at(approxWord(v), fmt.Sprintf("「%s」の「%s」は概数ですが、進捗率は%sと印刷されます", label(r.Def), v.Figure().Value, r.Rate.Text),
						"正確な数が分かれば、それを書いてください")
				}
			}
		}
	},
}

// approxWord returns the part of a value that makes it a rough one.
func approxWord(v *value.Value) plan.Text {
	for _, w := range []string{"約", "概ね", "おおむね", "およそ", "ほぼ", "程度", "前後", "ほど"} {
		if at := word(v, w); at.Value == w {
			return at
		}
	}
	return v.Figure()
}
