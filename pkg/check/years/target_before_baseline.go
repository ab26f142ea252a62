package years

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/value"
)

var targetBeforeBaseline = &rule.Rule{
	Rule: diag.Rule{Code: "target-before-baseline", Severity: diag.Warning, Group: diag.Years,
		Title: "目標年が基準年より後ではない",
		Doc: `目標年が基準年と同じか、それより前です。年度の打ち間違いが考えられます。
基準値からの到達度や年度ごとの見込みと比べる計算方法では、進捗率も正しく計算できません。`,
		Bad: `baseline: 7,250千人（R2）
target: 7,468千人（R1）`,
		Good: `baseline: 7,250千人（R2）
target: 7,468千人（R7）`},
	Run: func(p *rule.Pass) {
		for _, k := range p.Originals() {
			reportNotAfter(p, k.Baseline, k.Target)
		}
		for _, pr := range p.OutlineProjects() {
			for _, k := range pr.KPIs {
				reportNotAfter(p, k.Baseline, k.Target)
			}
		}
	},
}

// reportNotAfter reports a target that is not of a later year than its baseline.
func reportNotAfter(p *rule.Pass, base, target *value.Value) {
	if !kpivalues.TargetNotAfter(target, base) {
		return
	}
	p.At(target.YearMark(), fmt.Sprintf("目標年の%sが、基準年の%sより後ではありません", target.Year, base.Year),
		"目標年か基準年を改めてください", rule.Related(base.YearMark(), "基準年はここです"))
}
