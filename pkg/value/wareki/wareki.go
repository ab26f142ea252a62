// Package wareki reads and writes years and dates as Japanese offices write
// them: era years, fiscal years (年度, April to March), dates, ranges and the
// ①②③ occurrences of an event. It is pure: no clock, no I/O.
//
// It is not a calendar library: the lunisolar dates before 明治6年 and times of
// day are refused, and nothing outside 1868 to 2100 is read.
//
// Every parse error is an *Error that says at which byte of the text the
// trouble is, so that a finding can point inside the value.
//
// To read it: year.go (ParseYear, over mention.go: one year as it was written), then
// held.go (ParseHeld) over read.go (one date), when.go (what a date leaves to the one
// before it) and marks.go (①②). date.go and era.go count days and eras; scan.go reads
// digits. weekday.go, placeholder.go and unexpected.go serve slips; prose.go looks for
// them in running text.
package wareki

import "sorachi/pkg/typedtext"

// Year is a fiscal year (年度), named by the western year in which it starts:
// R6年度 is 2024 and runs from 2024-04-01 to 2025-03-31.
type Year int

// Span is an inclusive run of fiscal years: R3～R7.
type Span struct{ From, To Year }

// Date is a day of the proleptic Gregorian calendar. Day 0 is a whole month,
// Month 0 a whole year.
type Date struct{ Year, Month, Day int }

// Range is one entry of a date list: a day, or From to To inclusive. A month's
// end (3月末) is its last day; a whole month runs from its first to its last day.
// From and To of a parsed Range are always days, never whole months or years.
type Range struct {
	From, To Date
	Text     string // as written
	Offset   int    // byte offset of Text in the parsed string
}

// Held is the dates of one occurrence of an event.
type Held struct {
	Mark   string // ①, ② …; empty when the event is not numbered
	Ranges []Range
}

// Error is a year or date that cannot be read.
type Error = typedtext.Error

// The kinds of errors in what is well written and yet cannot be.
const (
	NoSuchDay    typedtext.Kind = "no-such-day"   // 9月31日, 13月
	NoSuchYear   typedtext.Kind = "no-such-year"  // 平成32年, 令和0年
	EndsEarly    typedtext.Kind = "ends-early"    // 10月15日～10月1日
	StepsBack    typedtext.Kind = "steps-back"    // 12月1日、1月15日
	OtherWeekday typedtext.Kind = "other-weekday" // 10月20日（火） of a Sunday
	Placeholder                 = typedtext.Placeholder
)
