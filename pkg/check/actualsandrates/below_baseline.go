package actualsandrates

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

var belowBaseline = &rule.Rule{
	Rule: diag.Rule{Code: "below-baseline", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "基準値より悪いのに進捗率が高い",
		Doc: `実績値÷目標値で計算する進捗率は、始まりがどこだったかを見ません。60.9％から53.0％に下がっても、目標が63.9％なら進捗率は82.9％です。
読む人が誤解しないよう、分析・対応方向で触れるか、計算方法をfrom-baseline（基準値からの到達度）にすることを検討してください。`,
		Bad: `baseline: 60.9％（R2）
target: 63.9％（R7）
actuals:
  R3: 55.1％
  R4: 53.8％
  R5: 52.0％
  R6: 53.0％`,
		Good: `baseline: 60.9％（R2）
target: 63.9％（R7）
actuals:
  R3: 55.1％
  R4: 53.8％
  R5: 52.0％
  R6: 53.0％
progress: {method: from-baseline}`},
	Run: func(p *rule.Pass) {
		for _, r := range p.Rows() {
			if gain, ok := gainOf(r); ok && gain < 0 && readsHigh(p, r) {
				reportStanding(p, r, map[bool]string{false: "を下回って", true: "を上回って"}[r.Direction == plan.Down]+"いますが",
					"分析・対応方向で後退に触れるか、計算方法をfrom-baselineにすることを検討してください")
			}
		}
	},
}

var noMovement = &rule.Rule{
	Rule: diag.Rule{Code: "no-movement", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "基準値から動いていないのに進捗率が高い",
		Doc: `実績値が基準値と同じで、目標に向けて何も進んでいないのに、目標値との差が小さいために進捗率が高くなっています。
読む人が誤解しないよう、分析・対応方向で触れるか、計算方法をfrom-baseline（基準値からの到達度）にすることを検討してください。`,
		Bad: `baseline: 20カ所（R2）
target: 22カ所（R7）
actuals:
  R3: 20カ所
  R4: 21カ所
  R5: 21カ所
  R6: 20カ所`,
		Good: `baseline: 20カ所（R2）
target: 22カ所（R7）
actuals:
  R3: 20カ所
  R4: 21カ所
  R5: 21カ所
  R6: 20カ所
progress: {method: from-baseline}`},
	Run: func(p *rule.Pass) {
		for _, r := range p.Rows() {
			if gain, ok := gainOf(r); ok && gain == 0 && readsHigh(p, r) {
				reportStanding(p, r, "から動いていませんが", "分析・対応方向で横ばいに触れるか、計算方法をfrom-baselineにすることを検討してください")
			}
		}
	},
}

// gainOf returns +1 when the reported value is better than the baseline, -1 when it is
// worse, 0 when it is the same. There is none when they cannot be compared, or which way
// is better is in doubt, and none when the target is reached: it then asked for no more.
func gainOf(r progress.Row) (int, bool) {
	base := r.Def.Baseline
	if r.Reached || kpivalues.TargetFallsBack(r) || kpivalues.BoundContradicts(r.Def) || !r.Actual.HasFigure() || !base.HasFigure() || !r.Actual.Quantity.Comparable(base.Quantity) {
		return 0, false
	}
	gain := r.Actual.Quantity.Number.Cmp(base.Quantity.Number)
	if r.Direction == plan.Down {
		gain = -gain
	}
	return gain, true
}

// readsHigh reports whether the rate of r stands in any but the lowest band,
// which is the last.
func readsHigh(p *rule.Pass, r progress.Row) bool {
	return r.Band >= 0 && r.Band < len(p.Bands())-1 && !p.RateInDoubt(r.Def)
}

// reportStanding reports a rate that hides how the value stands to its baseline.
func reportStanding(p *rule.Pass, r progress.Row, stands, hint string) {
	now, base := r.Actual.Figure(), r.Def.Baseline.Figure()
	p.At(now, fmt.Sprintf("%sの%sは基準値%s%s、進捗率は%sと印刷されます", r.Year, now.Value, base.Value, stands, r.Rate.Text),
		hint, rule.Related(base, "基準値はここです"))
}
