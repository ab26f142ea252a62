package years

import (
	"fmt"
	"slices"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

var yearWithoutText = &rule.Rule{
	Rule: diag.Rule{Code: "year-without-text", Severity: diag.Warning, Group: diag.Years,
		Title: "ファイルがあるのに、載せる年度のものがない",
		Doc: `analysis.yamlに報告する年度の文がないか、programs.yamlに次の年度の事業がありません。そのページは報告書に載りません。
年度が替わったときに、書き足すのを忘れたのかもしれません。載せないときは、このままで構いません。`,
		Bad: `R6:
  heading: 空知総合振興局の主な取組`,
		Good: `R7:
  heading: 空知総合振興局の主な取組`},
	Run: func(p *rule.Pass) {
		if p.Summary.Year == 0 || p.Summary.Year != p.Plan.OwnYear() || !p.Plan.InPeriod(p.Summary.Year) {
			return
		}
		reportLacks(p, "analysis.yaml", "分析・対応方向", p.Summary.Year)
		reportLacks(p, "programs.yaml", "主な取組", p.Summary.Year+1)
	},
}

// reportLacks reports a file that has nothing under the year that is printed.
func reportLacks(p *rule.Pass, name, what string, year wareki.Year) {
	file := p.Beside(name)
	if !slices.Contains(p.Plan.Read, file) || slices.Contains(p.Plan.Unread, file) {
		return
	}
	at := plan.NewText("", diag.Pos{File: file, Line: 1, Col: 1})
	for _, k := range yearKeys(p) {
		switch {
		case k.file != file:
		case neverPrinted(p, k), k.year == year && k.filled:
			return // that nothing prints the year is told by year-not-printed
		default:
			at = k.key
		}
	}
	d := p.Rule.New(at.Pos(), diag.Pos{}, fmt.Sprintf("%sに、%s年度の%sがありません", name, year, what),
		fmt.Sprintf("「%s:」の下に書き足してください。載せないときは、このままで構いません", year.Short()))
	if !at.IsZero() {
		d.End = at.End()
	}
	p.Report(d)
}
