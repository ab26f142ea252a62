package years

import (
	"sorachi/pkg/check/rule"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// yearKey is a year under which something is written to be printed.
type yearKey struct {
	file, what string
	year, last wareki.Year // last is the latest that a report of this year prints
	key        plan.Text
	filled     bool
}

// yearKeys returns the years of the analysis, the programs and the events.
func yearKeys(p *rule.Pass) []yearKey {
	var out []yearKey
	own := p.Plan.OwnYear()
	for _, y := range p.Plan.Analysis {
		out = append(out, yearKey{p.Beside("analysis.yaml"), "分析・対応方向", y.Year, own, y.Key, len(y.Sentences) > 0})
	}
	for _, y := range p.Plan.Programs {
		out = append(out, yearKey{p.Beside("programs.yaml"), "主な取組", y.Year, own + 1, y.Key, true})
	}
	for _, pr := range p.Plan.Projects {
		for _, y := range pr.Events {
			out = append(out, yearKey{pr.File, "取組", y.Year, own + 1, y.Key, true})
		}
	}
	return out
}

// neverPrinted reports whether k lies before the period or so late that no
// report of this year shows it. The analysis of the next year may be begun.
func neverPrinted(p *rule.Pass, k yearKey) bool {
	if !p.Plan.InPeriod(p.Plan.OwnYear()) {
		return false // the period or the year itself is in doubt
	}
	return k.year < p.Plan.Period.From || k.year > max(k.last, p.Plan.OwnYear()+1)
}
