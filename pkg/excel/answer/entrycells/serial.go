package entrycells

import (
	"strconv"
	"time"

	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/value/wareki"
)

// SerialDay returns the day that a spreadsheet keeps as the whole number digits,
// false when it is none of these times. Days count from 1899-12-30 (ECMA-376, 18.17.4.1);
// the other system, from 1904, is that of workbooks of old Macs.
func SerialDay(digits string) (wareki.Date, bool) {
	n, err := strconv.Atoi(digits)
	if err != nil || n < firstDay || n > lastDay {
		return wareki.Date{}, false
	}
	day := time.Date(1899, 12, 30+n, 0, 0, 0, 0, time.UTC)
	return wareki.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day()}, true
}

// The days that an answer may be about, as spreadsheets number them: from July 2009
// to April 2064.
const firstDay, lastDay = 40_000, 60_000

// Day returns the day that a cell shows, or would show as a date: a day that is
// typed into a cell with a format of its own stays a bare number.
func Day(e xlsxreader.Cell) (wareki.Date, bool) {
	if y, m, d, ok := e.Date(); ok {
		return wareki.Date{Year: y, Month: m, Day: d}, true
	}
	if e.Kind != xlsxreader.Number || e.Percent() {
		return wareki.Date{}, false
	}
	return SerialDay(e.Digits())
}
