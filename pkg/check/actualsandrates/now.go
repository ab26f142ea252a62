package actualsandrates

import (
	"sorachi/pkg/check/rule"
	"sorachi/pkg/value/wareki"
)

// now returns the latest day that is known to have come: the one that was
// named, and in any case the first of the fiscal year that is reported on,
// unless that year is itself in doubt.
func now(p *rule.Pass) wareki.Date {
	if start := p.Summary.Year.Start(); p.Plan.InPeriod(p.Summary.Year) && p.AsOf.Compare(start) < 0 {
		return start
	}
	return p.AsOf
}
