// Package years holds the rules on fiscal years and dates (年度と日付), on what is left
// from another year in a text, and on what stands in a text until a date or figure is
// known (text-placeholder: ●日, 未定). Years and dates that cannot be read
// are told by pkg/value, values that a year lacks by pkg/check/actualsandrates.
//
// To read it: any rule, such as event_outside_year.go. A file has the code of its
// rule, or of the first of two that mirror each other. What several rules share:
// year_keys.go (the years under which something is written), far_target.go.
package years

import "sorachi/pkg/check/rule"

// Rules are the rules on fiscal years and dates.
var Rules = []*rule.Rule{
	yearOutsidePeriod, actualOutsidePeriod, targetWithoutYear, baselineWithoutYear, eventOutsideYear, yearNotPrinted, yearWithoutText,
	targetBeforeBaseline, targetOutsidePeriod, distantBaseline, yearKindsDiffer, textDate, textPlaceholder,
	baselineAfterActual, targetYearPassed, targetYearsDiffer,
}
