package eventdates

import (
	"fmt"

	"sorachi/pkg/value/wareki"
)

// noSuchDay tells that the month of w has no day n.
func (r *reader) noSuchDay(w *writtenDate, n wareki.Number) error {
	if n.N == 29 && w.Month == 2 {
		return r.Fail(n.From, n.To, fmt.Sprintf("%sはうるう年ではありません。2月は28日までです", wareki.Date{Year: w.Year}), "年か日を確かめてください").OfKind(NoSuchDay)
	}
	last := w.lastDay()
	month := fmt.Sprint(w.Month)
	if w.Month == 2 {
		month = fmt.Sprintf("%s2", wareki.Date{Year: w.Year}) // whose length depends on the year
	}
	hint := fmt.Sprintf("月と日を確かめてください。月の終わりなら「%d月%d日」です", w.Month, last)
	if n.N == 0 {
		hint = "日を確かめてください"
	}
	return r.Fail(n.From, n.To, fmt.Sprintf("%d月%s日はありません。%s月は%d日までです", w.Month, r.Quote(n.From, n.To), month, last), hint).OfKind(NoSuchDay)
}

// noSuchMonth tells that no year has a month n.
func (r *reader) noSuchMonth(n wareki.Number) error {
	return r.Fail(n.From, n.To, fmt.Sprintf("「%s」月はありません。月は1から12までです", r.Quote(n.From, n.To)), "月を確かめてください").OfKind(NoSuchDay)
}

// checkEra finds dates that their era never had, 平成31年5月1日, and those of an era
// in the lunisolar calendar.
func (r *reader) checkEra(w *writtenDate) error {
	y := &w.writtenYear
	switch {
	case !y.HasEra():
		return nil
	case w.Month == 0 || y.Suffix == wareki.Fiscal:
		return r.CheckYear(y)
	}
	first, text := w.first(), r.Quote(w.from, w.to)
	switch {
	case first.Lunisolar():
		return r.Fail(w.from, w.to, fmt.Sprintf("「%s」は旧暦の日付です。明治6年より前の日付は元号では読めません", text), "西暦で書いてください")
	case !y.EraHas(first, w.last()):
		return r.OutOfEra(y, first, w.to, text, w.inItsEra())
	}
	return nil
}
