package eventdates

import (
	"fmt"

	"sorachi/pkg/value/wareki"
)

// reader reads lists of dates. It remembers what the next date may leave out.
type reader struct {
	wareki.Scanner
	carry wareki.Date // year and month of the date before; 0 when it has none to lend
	prev  wareki.Date // first day of the entry before; zero at the start
}

// list reads entries to the end of what is scanned.
func (r *reader) list() ([]Range, error) {
	var out []Range
	for {
		e, err := r.entry()
		if err != nil {
			return nil, err
		}
		if out = append(out, e); r.Done() {
			return out, nil
		}
		if err := r.separator(); err != nil {
			return nil, err
		}
	}
}

// separator reads one 、 , ・ or white space between two entries.
func (r *reader) separator() error {
	gap := r.Space()
	at := r.I
	switch {
	case r.Take("、,・"):
		if r.Space(); r.Done() || r.At("、,・") {
			return r.Fail(at, r.I, "区切りのあとに日付がありません", "余分な「、」を消してください")
		}
	case !gap:
		return r.unexpected()
	}
	return nil
}

// entry reads a day, a month, a year or a range of them.
func (r *reader) entry() (Range, error) {
	from := r.I
	a, err := r.date()
	if err != nil {
		return Range{}, err
	}
	if err := r.checkOrder(&a); err != nil {
		return Range{}, err
	}
	out := Range{From: a.first(), To: a.last()}
	back := r.I
	if r.Space(); r.Take("~-") {
		b, err := r.rangeEnd(&a)
		if err != nil {
			return Range{}, err
		}
		out.To = b.last()
	} else {
		r.I = back
	}
	out.Text, out.Offset = r.Text[from:r.I], from
	r.prev = out.From
	return out, nil
}

// rangeEnd reads the end of a range that starts with a.
func (r *reader) rangeEnd(a *writtenDate) (writtenDate, error) {
	if r.Space(); r.Done() || r.At("、,・") {
		return writtenDate{}, r.Fail(r.I, r.I, "期間の終わりの日付がありません", "「9月14日～15日」のように、終わりも書いてください")
	}
	b, err := r.date()
	if err != nil {
		return b, err
	}
	if b.last().Compare(a.first()) >= 0 {
		return b, nil
	}
	hint := fmt.Sprintf("「%s～%s」の順に書いてください", b.Date, a.Date)
	if b.lean != leansOnNothing {
		hint = b.later()
	}
	return b, r.Fail(b.from, b.to, fmt.Sprintf("終わりの「%s」が始まりの「%s」より前です", r.Quote(b.from, b.to), r.Quote(a.from, a.to)), hint).OfKind(wareki.EndsEarly)
}

// checkOrder finds a date that leans on the one before it and yet lies before it:
// 12月1日、1月15日 is a slip far more often than a step back, and the year that
// was meant cannot be seen.
func (r *reader) checkOrder(a *writtenDate) error {
	if a.lean == leansOnNothing || a.first().Compare(r.prev) >= 0 {
		return nil
	}
	return r.Fail(a.from, a.to, fmt.Sprintf("「%s」は%sとなり、前の日付より前です", r.Quote(a.from, a.to), a.Date), a.later()).OfKind(StepsBack)
}
