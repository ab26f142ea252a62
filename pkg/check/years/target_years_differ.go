package years

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

var targetYearsDiffer = &rule.Rule{
	Rule: diag.Rule{Code: "target-years-differ", Severity: diag.Warning, Group: diag.Years,
		Title: "目標年がそろっていない",
		Doc: `1つの計画の中で、目標年がほかの指標と違う指標があります。計画の途中で終わる目標は、進捗率の意味がほかと違います。
意図したものであれば、指標の「note」にその理由を書くと読む人に伝わります。違う指標がいくつあっても、最初の1つだけで知らせます。`,
		Bad:  "target: 63.9％（R6）",
		Good: "target: 63.9％（R7）"},
	Run: func(p *rule.Pass) {
		usual := usualTarget(p)
		var names []string
		var first *value.Value
		for _, k := range p.Originals() {
			if t := k.Target; t.HasFigure() && t.Year != 0 && !far(t, p.Plan.Period) && t.Year != usual.Year && !kpivalues.TargetNotAfter(t, k.Baseline) {
				if names = append(names, rule.Label(k)); first == nil {
					first = t
				}
			}
		}
		if first != nil {
			p.At(first.YearMark(), fmt.Sprintf("目標年が、ほかの指標の%sと違う指標があります（%s）", usual.Year, rule.Names(names)),
				"誤りであれば直し、意図したものであれば指標の「note」に理由を書いてください", rule.Related(usual.YearMark(), "ほかの指標の目標年です"))
		}
	},
}

// usualTarget returns the first target of the commonest target year, nil when
// no target has a year. Of years that are equally common it is the last year
// of the plan's period, or else the first that is written.
func usualTarget(p *rule.Pass) *value.Value {
	count := map[wareki.Year]int{}
	var targets []*value.Value
	for _, k := range p.Originals() {
		if t := k.Target; t.HasFigure() && t.Year != 0 && !far(t, p.Plan.Period) {
			count[t.Year]++
			targets = append(targets, t)
		}
	}
	var usual *value.Value
	for _, t := range targets {
		if usual == nil || count[t.Year] > count[usual.Year] ||
			count[t.Year] == count[usual.Year] && t.Year == p.Plan.Period.To && usual.Year != t.Year {
			usual = t
		}
	}
	return usual
}
