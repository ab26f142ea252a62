package years

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

var targetWithoutYear = &rule.Rule{
	Rule: diag.Rule{Code: "target-without-year", Severity: diag.Warning, Group: diag.Years,
		Title: "目標値に目標年がない",
		Doc: `いつまでに達成する目標なのかが、読む人に伝わりません。年度ごとの見込みと比べる計算方法（linear-pace）では、進捗率も計算できません。
値の後に「（R7）」のように書いてください。`,
		Bad:  "target: 7,468千人",
		Good: "target: 7,468千人（R7）"},
	Run: func(p *rule.Pass) {
		for _, k := range p.Originals() {
			reportWithoutYear(p, k, k.Target, "目標値", "目標年", "R7")
		}
	},
}

var baselineWithoutYear = &rule.Rule{
	Rule: diag.Rule{Code: "baseline-without-year", Severity: diag.Warning, Group: diag.Years,
		Title: "基準値に基準年がない",
		Doc: `いつの値と比べているのかが、読む人に伝わりません。年度ごとの見込みと比べる計算方法（linear-pace）では、進捗率も計算できません。
値の後に「（R2）」のように書いてください。`,
		Bad:  "baseline: 7,250千人",
		Good: "baseline: 7,250千人（R2）"},
	Run: func(p *rule.Pass) {
		for _, k := range p.Originals() {
			reportWithoutYear(p, k, k.Baseline, "基準値", "基準年", "R2")
		}
	},
}

// reportWithoutYear reports a figure that does not say of which year it is.
func reportWithoutYear(p *rule.Pass, k *plan.KPI, v *value.Value, what, year, example string) {
	if v.HasFigure() && v.Year == 0 && !k.Flawed && !kpivalues.YearInUnit(v) {
		p.At(v.Text, fmt.Sprintf("%s「%s」に%sがありません", what, v.Text.Value, year),
			fmt.Sprintf("「%s（%s）」のように、%sを書いてください", v.Text.Value, example, year))
	}
}
