package wareki

import (
	"fmt"
	"strings"

	"sorachi/pkg/typedtext"
)

// ParseHeld reads the dates of an event: lists with 、 ・ or blanks, ranges with
// ～, and occurrences numbered ① to ⑳.
//
//	令和6年4月27日、5月26日、7月21日
//	①令和6年9月14日～15日 ②令和6年9月26日～29日
//	令和6年10月21日（月）    R6.10.1    2024/10/1    令和7年3月末
//
// A year or month that is not written is the one of the date before, also
// across marks; such a date must not lie before it. Without marks there is one
// Held. Placeholders (●日, 未定) and weekdays that do not fit are errors.
func ParseHeld(s string) ([]Held, error) {
	r := reader{scanner: newScanner(s, 0, len(s))}
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
		r.scanner = newScanner(r.Text, p.Offset, p.Offset+len(p.Text))
		ranges, err := r.list()
		if err != nil {
			return nil, err
		}
		held = append(held, Held{p.Mark, ranges})
	}
	return held, nil
}

// checkMark finds marks out of order and marks without a date.
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

// reader reads lists of dates. It remembers what the next date may leave out.
type reader struct {
	scanner
	carry Date // year and month of the date before; 0 when it has none to lend
	prev  Date // first day of the entry before; zero at the start
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
		return r.unexpected(r.I)
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
	if err := r.forward(&a); err != nil {
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
func (r *reader) rangeEnd(a *when) (when, error) {
	if r.Space(); r.Done() || r.At("、,・") {
		return when{}, r.Fail(r.I, r.I, "期間の終わりの日付がありません", "「9月14日～15日」のように、終わりも書いてください")
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
	return b, r.Fail(b.from, b.to, fmt.Sprintf("終わりの「%s」が始まりの「%s」より前です", r.Quote(b.from, b.to), r.Quote(a.from, a.to)), hint).OfKind(EndsEarly)
}

// forward finds a date that leans on the one before it and yet lies before it:
// 12月1日、1月15日 is a slip far more often than a step back, and the year that
// was meant cannot be seen.
func (r *reader) forward(a *when) error {
	if a.lean == leansOnNothing || a.first().Compare(r.prev) >= 0 {
		return nil
	}
	return r.Fail(a.from, a.to, fmt.Sprintf("「%s」は%sとなり、前の日付より前です", r.Quote(a.from, a.to), a.Date), a.later()).OfKind(StepsBack)
}
