package check

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/value"
	"sorachi/pkg/wareki"
)

var targetYearsDiffer = &Rule{
	Rule: diag.Rule{Code: "target-years-differ", Severity: diag.Warning, Group: diag.Years,
		Title: "目標年がそろっていない",
		Doc: `1つの計画の中で、目標年がほかの指標と違う指標があります。計画の途中で終わる目標は、進捗率の意味がほかと違います。
意図したものであれば、指標の「note」にその理由を書くと読む人に伝わります。違う指標がいくつあっても、最初の1つだけで知らせます。`,
		Bad:  "target: 63.9％（R6）",
		Good: "target: 63.9％（R7）"},
	run: func(p *pass) {
		usual := p.usualTarget()
		var names []string
		var first *value.Value
		for _, k := range p.originals() {
			if t := k.Target; t.HasFigure() && t.Year != 0 && !far(t, p.plan.Period) && t.Year != usual.Year && !notAfter(t, k.Baseline) {
				if names = append(names, label(k)); first == nil {
					first = t
				}
			}
		}
		if first != nil {
			p.at(first.YearMark(), fmt.Sprintf("目標年が、ほかの指標の%sと違う指標があります（%s）", usual.Year, list(names)),
				"誤りであれば直し、意図したものであれば指標の「note」に理由を書いてください", related(usual.YearMark(), "ほかの指標の目標年です"))
		}
	},
}

// usualTarget returns the first target of the commonest target year, nil when
// no target has a year. Of years that are equally common it is the last year
// of the plan's period, or else the first that is written.
func (p *pass) usualTarget() *value.Value {
	count := map[wareki.Year]int{}
	var targets []*value.Value
	for _, k := range p.originals() {
		if t := k.Target; t.HasFigure() && t.Year != 0 && !far(t, p.plan.Period) {
			count[t.Year]++
			targets = append(targets, t)
		}
	}
	var usual *value.Value
	for _, t := range targets {
		if usual == nil || count[t.Year] > count[usual.Year] ||
			count[t.Year] == count[usual.Year] && t.Year == p.plan.Period.To && usual.Year != t.Year {
			usual = t
		}
	}
	return usual
}
