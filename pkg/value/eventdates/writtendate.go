package eventdates

import (
	"fmt"
	"strings"

	"sorachi/pkg/value/wareki"
)

// writtenDate is a date as it was written.
type writtenDate struct {
	wareki.Date
	from, to    int // bytes, without the weekday
	lean        lean
	writtenYear wareki.WrittenYear // the year as written, when nothing leans
	part        *monthPart         // a piece of the month; nil for all of it
}

// lean says what a date leaves to the one before it.
type lean int

const (
	leansOnNothing lean = iota
	leansOnYear         // 5月26日
	leansOnMonth        // 10日
)

// monthPart is a word for several days, or the last one, of a month.
type monthPart struct {
	word     string
	from, to int // days; 0 is the last
}

// monthEnd stands behind a month and, as 年末 and 年度末, behind a year.
var monthEnd = monthPart{"末", 0, 0}

// monthParts holds the words, longer before shorter.
var monthParts = [...]monthPart{
	{"末日", 0, 0}, monthEnd, {"上旬", 1, 10}, {"中旬", 11, 20}, {"下旬", 21, 0},
}

// first is the first day that w means.
func (w *writtenDate) first() wareki.Date {
	switch {
	case w.part != nil && w.part.from > 0:
		return w.day(w.part.from)
	case w.part != nil:
		return w.Last()
	case w.Month == 0:
		return w.writtenYear.First()
	}
	return w.First()
}

// last is the last day that w means.
func (w *writtenDate) last() wareki.Date {
	switch {
	case w.part != nil:
		return w.day(w.part.to).Last()
	case w.Month == 0:
		return w.writtenYear.Last()
	}
	return w.Last()
}

// day is a day of w's month.
func (w *writtenDate) day(n int) wareki.Date {
	return wareki.Date{Year: w.Year, Month: w.Month, Day: n}
}

// lastDay is the last day of w's month.
func (w *writtenDate) lastDay() int { return w.day(0).Last().Day }

// inItsEra writes w by the era of its last day, with its part of the month.
func (w *writtenDate) inItsEra() string {
	if w.part == nil {
		return w.Date.String()
	}
	last := w.last()
	return strings.TrimSuffix(last.String(), fmt.Sprintf("%d日", last.Day)) + w.part.word
}

// later is the hint for a leaning date that turns out too early.
func (w *writtenDate) later() string {
	if w.lean == leansOnMonth {
		return "月が変わるときは、月から書いてください"
	}
	next := w.Date
	next.Year++
	return fmt.Sprintf("翌年なら「%s」、同じ年なら「%s」と、年から書いてください", next, w.Date)
}
