package years

import (
	"fmt"
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

var yearKindsDiffer = &rule.Rule{
	Rule: diag.Rule{Code: "year-kinds-differ", Severity: diag.Info, Group: diag.Years,
		Title: "1つの指標に年と年度が混ざっている",
		Doc: `「令和7年」は1月から12月まで、「令和7年度」は4月から翌年の3月までです。1つの指標の基準値、目標値で混ざると、同じ期間の値を比べているのかが伝わりません。
暦年の統計であれば、どちらも「年」にそろえてください。`,
		Bad: `baseline: 7,250千人（令和2年度）
target: 7,468千人（令和7年）`,
		Good: `baseline: 7,250千人（令和2年度）
target: 7,468千人（令和7年度）`},
	Run: func(p *rule.Pass) {
		for _, k := range p.Originals() {
			reportOtherKind(p, k.Baseline, k.Target)
		}
		for _, pr := range p.OutlineProjects() {
			for _, k := range pr.KPIs {
				reportOtherKind(p, k.Baseline, k.Target)
			}
		}
	},
}

// reportOtherKind reports a target of a calendar year beside a baseline of a fiscal
// year, or the other way round. A year without either word is as its neighbour.
func reportOtherKind(p *rule.Pass, base, target *value.Value) {
	was, is := yearWord(base), yearWord(target)
	if was.IsZero() || is.IsZero() || was.Value == is.Value {
		return
	}
	p.At(is, fmt.Sprintf("目標年は「%s」、基準年は「%s」で書かれています", is.Value, was.Value), "「年」か「年度」の、値に合うほうにそろえてください",
		rule.Related(was, "基準年はここです"))
}

// yearWord returns the 年 or 年度 with which a value's year ends.
func yearWord(v *value.Value) plan.Text {
	if v == nil || v.Year == 0 {
		return plan.Text{}
	}
	mark := v.YearMark()
	for _, word := range []string{"年度", "年"} {
		if strings.HasSuffix(mark.Value, word) {
			return mark.Sub(len(mark.Value)-len(word), len(mark.Value))
		}
	}
	return plan.Text{}
}
