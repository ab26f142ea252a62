package entrycells

import (
	"strconv"

	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/excel/xlsxreader/numberformat"
	"sorachi/pkg/value/wareki"
)

// Day returns the day that a cell shows, or would show as a date: a day that is
// typed into a cell with a format of its own stays a mere number.
func Day(c xlsxreader.Cell) (wareki.Date, bool) {
	if y, m, d, ok := c.Date(); ok {
		return wareki.Date{Year: y, Month: m, Day: d}, true
	}
	if c.Kind != xlsxreader.Number || c.Percent() {
		return wareki.Date{}, false
	}
	return SerialDay(c.Digits())
}

// SerialDay returns the day that a spreadsheet keeps as the whole number digits, counted
// from 1900; false when no answer can be about that day.
func SerialDay(digits string) (wareki.Date, bool) {
	n, err := strconv.Atoi(digits)
	if err != nil || n < firstDay || n > lastDay {
		return wareki.Date{}, false
	}
	y, m, d, ok := numberformat.DayOf(n, false)
	return wareki.Date{Year: y, Month: m, Day: d}, ok
}

// The days that an answer may be about, as spreadsheets number them: from July 2009
// to April 2064.
const firstDay, lastDay = 40_000, 60_000
