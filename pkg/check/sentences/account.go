package sentences

import (
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

// account is what the sentences of 分析・対応方向 tell in figures of their own.
type account struct {
	reports  []prose // those that look back on a year and hold a digit outside of ｛references｝
	passages []passage
}

// told is what the sentences of a plan tell, taken apart once for all rules.
var told = rule.Share(newAccount)

func newAccount(p *plan.Plan, s *progress.Summary) account {
	var out account
	for _, y := range p.Analysis {
		of := s
		for _, t := range y.Sentences {
			report := newProse(t, of)
			if y.Year > s.Year || !strings.ContainsAny(report.flat, digits) {
				continue
			}
			if of.Year != y.Year {
				of = progress.Compute(p, y.Year)
				report.summary = of
			}
			out.reports = append(out.reports, report)
		}
	}
	if len(out.reports) == 0 {
		return out
	}
	names := newNames(p)
	for _, t := range out.reports {
		out.passages = append(out.passages, names.passages(t)...)
	}
	return out
}
