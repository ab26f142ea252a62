package years

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

var eventOutsideYear = &rule.Rule{
	Rule: diag.Rule{Code: "event-outside-year", Severity: diag.Warning, Group: diag.Years,
		Title: "取組の開催日がその年度にない",
		Doc: `年度は4月から翌年の3月までです。令和7年1月23日はR6年度、令和6年1月23日はR5年度です。
1月から3月の開催日で年を間違えたか、取組を別の年度の下に書いた可能性があります。`,
		Bad: `- title: 空知ワインアカデミーの開催
  by: 振興局
  held: 令和6年1月23日`,
		Good: `- title: 空知ワインアカデミーの開催
  by: 振興局
  held: 令和7年1月23日`},
	Run: func(p *rule.Pass) {
		for _, pr := range p.Plan.Projects {
			for _, year := range pr.Events {
				for _, e := range rule.WithParts(year.Events) {
					reportDates(p, e, year.Year)
				}
			}
		}
	},
}

// reportDates reports the first date of e that lies outside fiscal year y. The later
// ones often lean on its year, so that one slip explains them all.
func reportDates(p *rule.Pass, e *plan.Event, y wareki.Year) {
	for _, o := range e.Occurrences {
		for _, d := range o.Dates {
			if d.To.FiscalYear() >= y && d.From.FiscalYear() <= y {
				continue
			}
			at := e.Held.Sub(d.Offset, d.Offset+len(d.Text))
			p.At(at, fmt.Sprintf("「%s」は%s年度の日付ですが、%s年度の取組に書かれています", at.Value, d.From.FiscalYear(), y), rightYear(p, d.From, y))
			return
		}
	}
}

// rightYear is the hint for a date outside fiscal year y: January to March of
// its calendar year belong to the fiscal year before, which is the usual slip.
func rightYear(p *rule.Pass, d wareki.Date, y wareki.Year) string {
	in := d.FiscalYear()
	hint := fmt.Sprintf("%s年度は%sから%sまでです。", y, y.Start(), y.End())
	switch {
	case d.Month > 0 && d.Month < 4 && in == y-1:
		next := d
		next.Year++
		return hint + fmt.Sprintf("%s年度の%d月なら「%s」と書き、%sの取組なら%sの下に移してください", y, d.Month, next, in, in)
	case p.Plan.Period.Contains(in):
		return hint + fmt.Sprintf("日付の年を直すか、取組を%sの下に移してください", in)
	}
	return hint + "日付の年を直してください"
}
