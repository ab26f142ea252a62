// Package eventdates reads the dates of an event as its 開催日 is written: days, months
// and years in a list, ranges (9月14日～15日), weekdays in brackets, parts of a month
// (上旬, 月末), and the ①②③ that number the occurrences of one event and join them with
// their places and details. It is pure: no clock, no I/O.
//
// How a year is read (令和6年, R6, 2024年), which eras there are and what a day is,
// pkg/value/wareki knows, which stands below. Whether the dates lie in the year of the
// event and what they are shown as, is left to those who ask.
//
// What cannot be read is an *Error, that of typedtext, which says at which byte of the
// text the trouble is, so that a finding can point inside the value.
//
// To read it: this file (Parse, over marks.go, which cuts at ①②), list.go (the reader of
// one list), date.go (one date, over writtendate.go, what a date leaves to the one
// before it, and weekday.go). nosuchday.go tells of days that never were,
// unexpected.go of what people write in place of a date.
package eventdates

import (
	"fmt"
	"strings"

	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/wareki"
)

// Held is the dates of one occurrence of an event.
type Held struct {
	Mark   string // ①, ② …; empty when the event is not numbered
	Ranges []Range
}

// Range is one entry of a date list: a day, or From to To inclusive. A month's
// end (3月末) is its last day; a whole month runs from its first to its last day.
// From and To of a parsed Range are always days, never whole months or years.
type Range struct {
	From, To wareki.Date
	Text     string // as written
	Offset   int    // byte offset of Text in the parsed string
}

// Error is a text that cannot be read as the dates of an event.
type Error = typedtext.Error

// The kinds of errors in dates that are well written and yet cannot be, besides
// those of years (wareki.NoSuchYear, wareki.EndsEarly).
const (
	NoSuchDay    typedtext.Kind = "no-such-day"   // 9月31日, 13月
	StepsBack    typedtext.Kind = "steps-back"    // 12月1日、1月15日
	OtherWeekday typedtext.Kind = "other-weekday" // 10月20日（火） of a Sunday
)

// Parse reads the dates of an event: lists with 、 ・ or blanks, ranges with
// ～, and occurrences numbered ① to ⑳.
//
//	令和6年4月27日、5月26日、7月21日
//	①令和6年9月14日～15日 ②令和6年9月26日～29日
//	令和6年10月21日（月）    R6.10.1    2024/10/1    令和7年3月末
//
// A year or month that is not written is the one of the date before, also
// across marks; such a date must not lie before it. Without marks there is one
// Held. Placeholders (●日, 未定) and weekdays that do not fit are errors.
func Parse(s string) ([]Held, error) {
	r := reader{Scanner: wareki.NewScanner(s, 0, len(s))}
	if err := r.undecided(); err != nil {
		return nil, err
	}
	lead, parts := SplitMarks(s)
	if len(parts) == 0 {
		ranges, err := r.list()
		if err != nil {
			return nil, err
		}
		return []Held{{Ranges: ranges}}, nil
	}
	if lead != "" {
		return nil, r.textBeforeMarks(lead)
	}
	return r.marked(parts)
}

// marked reads the list behind each mark. One reader goes through all of them,
// because years carry on from one mark to the next.
func (r *reader) marked(parts []Marked) ([]Held, error) {
	held := make([]Held, 0, len(parts))
	for i, p := range parts {
		if err := r.checkMark(i, parts); err != nil {
			return nil, err
		}
		r.Scanner = wareki.NewScanner(r.Text, p.Offset, p.Offset+len(p.Text))
		ranges, err := r.list()
		if err != nil {
			return nil, err
		}
		held = append(held, Held{p.Mark, ranges})
	}
	return held, nil
}

// checkMark finds marks out of order and marks without a date. Its errors are of the
// whole text, of which the reader scans the list of one mark at a time.
func (r *reader) checkMark(i int, parts []Marked) error {
	p := parts[i]
	at := strings.LastIndex(r.Text[:p.Offset], p.Mark)
	want := string('①' + rune(i))
	switch {
	case p.Mark != want && i == 0:
		return typedtext.Fail(r.Text, at, at+len(p.Mark), fmt.Sprintf("番号が「%s」から始まっています。「①」から始めます", p.Mark), "「①」と書いてください")
	case p.Mark != want:
		return typedtext.Fail(r.Text, at, at+len(p.Mark), fmt.Sprintf("「%s」の次が「%s」になっています", parts[i-1].Mark, p.Mark),
			fmt.Sprintf("「%s」と書いてください", want))
	case p.Text == "":
		return typedtext.Fail(r.Text, at, at+len(p.Mark), fmt.Sprintf("「%s」のあとに日付がありません", p.Mark), "日付を書くか、番号を消してください")
	}
	return nil
}

// textBeforeMarks tells that something stands before the first mark.
func (r *reader) textBeforeMarks(lead string) error {
	i := strings.Index(r.Text, lead)
	return r.Fail(i, i+len(lead), fmt.Sprintf("最初の番号の前に「%s」があります", r.Quote(i, i+len(lead))), "すべての日付を「①」からの番号のあとに書いてください")
}
