package wareki

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a day of the proleptic Gregorian calendar. Day 0 is a whole month,
// Month 0 a whole year.
type Date struct{ Year, Month, Day int }

// Valid reports whether d is a day, a whole month or a whole year that exists
// in the calendar, from 1868 to 2100.
func (d Date) Valid() bool {
	switch {
	case d.Year < firstYear || d.Year > lastYear:
		return false
	case d.Month == 0:
		return d.Day == 0
	}
	return d.Month >= 1 && d.Month <= 12 && d.Day >= 0 && d.Day <= daysIn(d.Year, d.Month)
}

// daysIn returns the length of a month by the Gregorian rule.
func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// First returns the first day of the day, month or year d.
func (d Date) First() Date { return Date{d.Year, max(d.Month, 1), max(d.Day, 1)} }

// Last returns the last day of the day, month or year d.
func (d Date) Last() Date {
	if d.Month == 0 {
		return Date{d.Year, 12, 31}
	}
	if d.Day == 0 {
		return Date{d.Year, d.Month, daysIn(d.Year, d.Month)}
	}
	return d
}

// Compare returns -1, 0 or 1 as d is before, equal to or after e. A whole month
// or year stands before its first day.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Lunisolar reports whether d begins before 明治6年1月1日, when Japan had another
// calendar: what is written of such a day by its era means another one.
func (d Date) Lunisolar() bool { return d.First().Compare(solar) < 0 }

// Weekday returns the weekday of d's first day.
func (d Date) Weekday() time.Weekday {
	f := d.First()
	return time.Date(f.Year, time.Month(f.Month), f.Day, 0, 0, 0, 0, time.UTC).Weekday()
}

// FiscalYear returns the fiscal year (年度) that d's first day belongs to:
// 令和7年1月23日 is in R6, and so is the whole of 令和7年.
func (d Date) FiscalYear() Year {
	if d.Month < 4 {
		return Year(d.Year - 1)
	}
	return Year(d.Year)
}

// ISO prints d by ISO 8601: 2024-09-14, 2024-09 for a month, 2024 for a year.
func (d Date) ISO() string {
	switch {
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// String prints d as 令和6年9月14日, 令和6年9月 or 令和6年, by the era of its last
// day. Dates before 明治6年, when Japan had another calendar, print their western year.
func (d Date) String() string {
	text := fmt.Sprint(d.Year)
	if e := eraOn(d.Last()); e != nil && !d.Lunisolar() {
		text = e.long(d.Year)
	}
	text += "年"
	if d.Month > 0 {
		text += fmt.Sprint(d.Month) + "月"
	}
	if d.Day > 0 {
		text += fmt.Sprint(d.Day) + "日"
	}
	return text
}
