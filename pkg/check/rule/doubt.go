package rule

import (
	"path"
	"slices"

	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// Unread reports whether a file of the plan could not be read at all: what it
// would define cannot be called missing.
func (p *Pass) Unread(name string) bool {
	return slices.Contains(p.Plan.Unread, p.Beside(name))
}

// Beside returns a file of the plan's folder as findings show it.
func (p *Pass) Beside(name string) string { return path.Join(path.Dir(p.Plan.File), name) }

// Lost reports whether any of keys is among those that could not be read whole:
// what hangs on them is in doubt.
func Lost(those []string, keys ...string) bool {
	return slices.ContainsFunc(keys, func(k string) bool { return slices.Contains(those, k) })
}

// RateInDoubt reports whether the way in which the rate of k is computed could
// not be read.
func (p *Pass) RateInDoubt(k *plan.KPI) bool {
	return Lost(p.Plan.Lost, "progress") || Lost(k.Lost, "progress", "direction")
}

// YearInDoubt reports whether the year to report on could not be read or lies
// outside the plan's period, so that nothing can be missing for it.
func (p *Pass) YearInDoubt() bool {
	period, year := p.Plan.Period, p.Summary.Year
	return year == 0 || period != (wareki.Span{}) && !period.Contains(year)
}

// Bands returns the plan's bands, none when any of them could not be read.
func (p *Pass) Bands() []plan.Band {
	if Lost(p.Plan.Lost, "bands") {
		return nil
	}
	return p.Plan.Bands
}
