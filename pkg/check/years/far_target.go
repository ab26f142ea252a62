package years

import (
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// farYears is how far behind the end of a plan a target may lie: national
// targets for 2030 or 2035 stand in plans of today.
const farYears = 10

// far reports whether the year of a target lies before the period, or more than
// farYears behind it.
func far(target *value.Value, period wareki.Span) bool {
	return target.HasFigure() && target.Year != 0 && period != (wareki.Span{}) &&
		(target.Year < period.From || target.Year > period.To+farYears)
}
