// Package wareki knows fiscal years (年度), eras (元号) and days: how a year is
// read from what Japanese offices write, by era or western (R6, 令和6年度,
// 2024年度, R3～R7), and how years, spans and days are printed, compared and
// counted. It is pure: no clock, no I/O.
//
// It does not read dates, but for a month and day behind a year, to name its fiscal
// year. How the days of an event are written, with ranges, weekdays and ①②, is known by
// pkg/value/eventdates, which stands above and reads the years in them by the Scanner
// here. Nor is it a calendar library: it has no times of day and no lunisolar days
// (before 明治6年), and reads no year outside 1868 to 2100.
//
// What cannot be read is a *typedtext.Error, which says at which byte of the text the
// trouble is, so that a finding can point inside the value.
//
// To read it: year.go (a Year, and ParseYear), span.go (R3～R7), date.go (a Date) and
// era.go (the table of eras). Then how the parsers read: writtenyear.go (one year
// as it was written, over scan.go, digits and signs), outofera.go (years and days
// that their era never had), unexpected.go (what stands where a year should) and
// afteryear.go (what stands behind one).
package wareki

import "sorachi/pkg/typedtext"

// The kinds of errors in what is well written and yet cannot be.
const (
	NoSuchYear typedtext.Kind = "no-such-year" // 平成32年, 令和0年, 平成31年5月1日
	EndsEarly  typedtext.Kind = "ends-early"   // R7～R3, 10月15日～10月1日
)
