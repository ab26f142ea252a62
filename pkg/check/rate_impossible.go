package check

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

var zeroTarget = &Rule{
	Rule: diag.Rule{Code: "zero-target", Severity: diag.Warning, Group: diag.Figures,
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
	run: func(p *pass) {
		for _, r := range p.rows() {
			if t := r.Def.Target; divides(r) && t.HasFigure() && t.Quantity.Number.IsZero() && !p.rateInDoubt(r.Def) {
				hint := "この指標に「progress: {method: from-baseline}」か「progress: {method: none}」を書いてください"
				if targetFallsBack(r) {
					hint = fmt.Sprintf("目標値を「%s以下」とし、%s", t.Figure().Value, hint)
				}
				p.at(t.Figure(), fmt.Sprintf("「%s」の目標値が0のため、実績値÷目標値の進捗率を計算できません", label(r.Def)), hint)
			}
		}
	},
}

// divides reports whether the rate of r is made by dividing by the target.
func divides(r progress.Row) bool {
	return r.Method.Name == plan.Ratio || r.Method.Name == plan.TwoMinusRatio
}

var targetIsBaseline = &Rule{
	Rule: diag.Rule{Code: "target-is-baseline", Severity: diag.Warning, Group: diag.Figures,
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
	run: func(p *pass) {
		for _, r := range p.rows() {
			base, t := r.Def.Baseline, r.Def.Target
			if fromStart(r) && base.HasFigure() && t.HasFigure() && t.Quantity.Comparable(base.Quantity) &&
				t.Quantity.Number.Equal(base.Quantity.Number) && !p.rateInDoubt(r.Def) {
				p.at(t.Figure(), fmt.Sprintf("「%s」の目標値が基準値と同じため、%s（%s）の進捗率を計算できません", label(r.Def), r.Method.Name, progress.MethodTitle(r.Method.Name)),
					"目標値を確かめてください。維持する指標であれば「progress: {method: ratio}」か「progress: {method: none}」を書いてください",
					related(base.Figure(), "基準値はここです"))
			}
		}
	},
}

// fromStart reports whether the rate of r is the way that has been gone from
// the baseline.
func fromStart(r progress.Row) bool {
	return r.Method.Name == plan.FromBaseline || r.Method.Name == plan.LinearPace
}

var zeroBaseline = &Rule{
	Rule: diag.Rule{Code: "zero-baseline", Severity: diag.Warning, Group: diag.Figures,
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
	run: func(p *pass) {
		for _, r := range p.rows() {
			if base := r.Def.Baseline; r.Method.Name == plan.ChangeFromBaseline && base.HasFigure() && base.Quantity.Number.IsZero() && !p.rateInDoubt(r.Def) {
				p.at(base.Figure(), fmt.Sprintf("「%s」の基準値が0のため、基準値からの増減率を計算できません", label(r.Def)),
					"この指標に「progress: {method: ratio}」か「progress: {method: from-baseline}」を書いてください")
			}
		}
	},
}

var methodNeedsBaseline = &Rule{
	Rule: diag.Rule{Code: "method-needs-baseline", Severity: diag.Warning, Group: diag.Figures,
		Title: "計算方法に必要な基準値がない",
		Doc: `from-baseline、linear-pace、change-from-baselineは、基準値からの動きで計算します。基準値のない指標では計算できず、「－％」と印刷されます。
基準値を書くか、その指標の「progress」にratio（実績値÷目標値）を書いてください。`,
		Bad: `target: 200千人（R7）
progress: {method: from-baseline}
`,
		Good: `target: 200千人（R7）
progress: {method: ratio}
`},
	run: func(p *pass) {
		for _, r := range p.rows() {
			k := r.Def
			if !fromStart(r) && r.Method.Name != plan.ChangeFromBaseline || k.Baseline.HasFigure() || k.Unread || p.rateInDoubt(k) {
				continue
			}
			at := k.Target
			if at == nil {
				continue
			}
			p.at(at.Text, fmt.Sprintf("「%s」に基準値がないため、%s（%s）の進捗率を計算できません", label(k), r.Method.Name, progress.MethodTitle(r.Method.Name)),
				"「baseline: 7,250千人（R2）」のように基準値を書くか、この指標に「progress: {method: ratio}」を書いてください")
		}
	},
}

var signsDiffer = &Rule{
	Rule: diag.Rule{Code: "signs-differ", Severity: diag.Warning, Group: diag.Figures,
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
	run: func(p *pass) {
		for _, r := range p.rows() {
			if divides(r) && r.Rate.Why == progress.SignChange && !isCountBelowZero(r.Def, r.Actual) && !(outsideShare(r.Actual) && isShare(r.Def)) && !p.rateInDoubt(r.Def) {
				now, aim := r.Actual.Figure(), r.Def.Target.Figure()
				p.at(now, fmt.Sprintf("%sの「%s」と目標値「%s」の正負が違うため、進捗率を計算できません", r.Year, now.Value, aim.Value),
					"符号を確かめてください。正しければ、この指標に「progress: {method: from-baseline}」を書いてください", related(aim, "目標値はここです"))
			}
		}
	},
}
