package eventdates

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// weekdays are the signs of the days, in the order of time.Weekday.
const weekdays = "日月火水木金土"

// weekdayTails are what may follow the sign inside the brackets.
var weekdayTails = [...]string{"曜日", "曜"}

// holidays are what may stand behind the weekday, or alone.
var holidays = [...]string{"祝日", "祝", "振休", "休"}

// weekday reads the weekday in brackets behind a date, if there is one: （月）,
// (火曜日), （月・祝）. Whether a day is a holiday is not checked.
func (r *reader) weekday(w *writtenDate) error {
	back := r.I
	if r.Space(); !r.Take("(") {
		r.I = back
		return nil
	}
	from := r.I
	for !r.Done() && !r.At(")") {
		_, size := r.Peek()
		r.I += size
	}
	to := r.I
	if !r.Take(")") {
		return r.Fail(back, to, "曜日のかっこが閉じていません", "「10月21日（月）」のように書いてください")
	}
	k, ok := weekdayIn(r.Text[from:to])
	switch {
	case !ok:
		return r.Fail(from, to, fmt.Sprintf("日付のかっこの中の「%s」は曜日として読めません", r.Quote(from, to)),
			"曜日だけが書けます。ほかの注記は summary か details に書いてください")
	case k < 0:
		return nil
	case w.Day == 0:
		return r.Fail(from, to, "曜日は日まで書いた日付に付けます", "")
	}
	return r.checkWeekday(w, k, from)
}

// weekdayIn returns the index of the weekday that text names, -1 for a holiday
// without one.
func weekdayIn(text string) (int, bool) {
	text = strings.TrimSpace(text)
	sign, size := utf8.DecodeRuneInString(text)
	k := strings.IndexRune(weekdays, sign)
	if k < 0 || text == "" {
		return -1, text != "" && isHoliday(text)
	}
	tail := text[size:]
	for _, t := range weekdayTails {
		if rest, ok := strings.CutPrefix(tail, t); ok {
			tail = rest
			break
		}
	}
	return k / len("日"), tail == "" || isHoliday(strings.TrimLeft(tail, "・･、,"))
}

func isHoliday(text string) bool { return slices.Contains(holidays[:], text) }

// checkWeekday compares the weekday typed at byte from with the calendar's.
func (r *reader) checkWeekday(w *writtenDate, k, from int) error {
	right := int(w.Weekday())
	if k == right {
		return nil
	}
	from += strings.IndexFunc(r.Text[from:], func(c rune) bool { return strings.ContainsRune(weekdays, c) })
	name := func(k int) string { return weekdays[k*len("日") : (k+1)*len("日")] }
	return r.Fail(from, from+len("日"), fmt.Sprintf("%sは%s曜日です。「%s」ではありません", w.Date, name(right), name(k)),
		fmt.Sprintf("「（%s）」と書くか、日付を確かめてください", name(right))).OfKind(OtherWeekday)
}
