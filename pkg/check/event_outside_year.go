package check

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/wareki"
)

var eventOutsideYear = &Rule{
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
	run: func(p *pass) {
		for _, pr := range p.plan.Projects {
			for _, year := range pr.Events {
				for _, e := range withParts(year.Events) {
					p.dates(e, year.Year)
				}
			}
		}
	},
}

// dates reports the first date of e that lies outside fiscal year y. The later
// ones often lean on its year, so that one slip explains them all.
func (p *pass) dates(e *plan.Event, y wareki.Year) {
	for _, o := range e.Occurrences {
		for _, d := range o.Dates {
			if d.To.FiscalYear() >= y && d.From.FiscalYear() <= y {
				continue
			}
			at := e.Held.Sub(d.Offset, d.Offset+len(d.Text))
			p.at(at, fmt.Sprintf("「%s」は%s年度の日付ですが、%s年度の取組に書かれています", at.Value, d.From.FiscalYear(), y), p.rightYear(d.From, y))
			return
		}
	}
}

// rightYear is the hint for a date outside fiscal year y: January to March of
// its calendar year belong to the fiscal year before, which is the usual slip.
func (p *pass) rightYear(d wareki.Date, y wareki.Year) string {
	in := d.FiscalYear()
	hint := fmt.Sprintf("%s年度は%sから%sまでです。", y, y.Start(), y.End())
	switch {
	case d.Month > 0 && d.Month < 4 && in == y-1:
		next := d
		next.Year++
		return hint + fmt.Sprintf("%s年度の%d月なら「%s」と書き、%sの取組なら%sの下に移してください", y, d.Month, next, in, in)
	case p.plan.Period.Contains(in):
		return hint + fmt.Sprintf("日付の年を直すか、取組を%sの下に移してください", in)
	}
	return hint + "日付の年を直してください"
}

// events returns the events of all projects and years with their parts, in
// report order.
func (p *pass) events() []*plan.Event {
	var out []*plan.Event
	for _, pr := range p.plan.Projects {
		for _, year := range pr.Events {
			out = append(out, withParts(year.Events)...)
		}
	}
	return out
}

// withParts returns the events, each followed by its parts.
func withParts(events []*plan.Event) []*plan.Event {
	var out []*plan.Event
	for _, e := range events {
		out = append(append(out, e), e.Parts...)
	}
	return out
}
