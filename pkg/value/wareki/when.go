package wareki

import "fmt"

// lean says what a date leaves to the one before it.
type lean int

const (
	leansOnNothing lean = iota
	leansOnYear         // 5月26日
	leansOnMonth        // 10日
)

// when is a date as written.
type when struct {
	Date
	from, to int // bytes, without the weekday
	lean     lean
	head     mention // the year as written, when nothing leans
	part     *part   // a piece of the month; nil for all of it
}

// part is a word for several days, or the last one, of a month.
type part struct {
	word     string
	from, to int // days; 0 is the last
}

// monthEnd stands behind a month and, as 年末 and 年度末, behind a year.
var monthEnd = part{"末", 0, 0}

// parts holds the words, longer before shorter.
var parts = [...]part{
	{"末日", 0, 0}, monthEnd, {"上旬", 1, 10}, {"中旬", 11, 20}, {"下旬", 21, 0},
}

// first is the first day that w means.
func (w *when) first() Date {
	switch {
	case w.part != nil && w.part.from > 0:
		return Date{w.Year, w.Month, w.part.from}
	case w.part != nil:
		return w.Last()
	case w.Month == 0:
		return w.head.first()
	}
	return w.First()
}

// last is the last day that w means.
func (w *when) last() Date {
	switch {
	case w.part != nil:
		return Date{w.Year, w.Month, w.part.to}.Last()
	case w.Month == 0:
		return w.head.last()
	}
	return w.Last()
}

// later is the hint for a leaning date that turns out too early.
func (w *when) later() string {
	if w.lean == leansOnMonth {
		return "月が変わるときは、月から書いてください"
	}
	next := w.Date
	next.Year++
	return fmt.Sprintf("翌年なら「%s」、同じ年なら「%s」と、年から書いてください", next, w.Date)
}
