package eventdates

import (
	"fmt"

	"sorachi/pkg/value/wareki"
)

// date reads one date with its weekday, and keeps what the next may leave out.
func (r *reader) date() (writtenDate, error) {
	w := writtenDate{from: r.I}
	if err := r.yearMonthDay(&w); err != nil {
		return w, err
	}
	w.to = r.I
	if err := r.checkEra(&w); err != nil {
		return w, err
	}
	r.carry = w.Date
	if w.Month == 0 && w.writtenYear.Suffix == wareki.Fiscal {
		r.carry = wareki.Date{} // the 5月 of 令和6年度、5月 could be of either year
	}
	return w, r.weekday(&w)
}

// yearMonthDay reads year, month and day as far as they are written.
func (r *reader) yearMonthDay(w *writtenDate) error {
	if r.atYear() {
		return r.fromYear(w)
	}
	if r.carry.Month > 0 && r.partOfMonth(w) {
		w.lean, w.Year, w.Month = leansOnMonth, r.carry.Year, r.carry.Month
		return nil
	}
	n := r.Number()
	sign, _ := r.Peek()
	switch {
	case n.Digits == 0:
		return r.unexpected()
	case r.Unit("日"):
		return r.fromDay(w, n)
	case r.Unit("月"):
		return r.fromMonth(w, n, 0)
	case r.At("/."):
		return r.fromMonth(w, n, sign)
	}
	return r.noUnit(n, "「10月21日」か「21日」のように書いてください")
}

// atYear reports whether a date with its year comes next. A short number before
// 年 counts, so that the missing era is named.
func (r *reader) atYear() bool {
	if r.AtEra() {
		return true
	}
	ahead := r.Scanner
	n := ahead.Number()
	return n.Digits > 2 || n.Digits > 0 && ahead.Unit("年")
}

// fromYear reads a date that starts with its year.
func (r *reader) fromYear(w *writtenDate) error {
	y, err := r.WrittenYear()
	if err != nil {
		return err
	}
	w.writtenYear, w.Year = y, y.Year
	sign, _ := r.Peek()
	switch {
	case y.Suffix != wareki.Bare && r.Word(monthEnd.word):
		last := y.Last()
		w.Year, w.Month, w.part = last.Year, last.Month, &monthEnd
		return nil
	case y.Suffix == wareki.Fiscal:
		return nil
	case y.Suffix == wareki.Calendar:
		return r.afterYearWord(w)
	case r.Take("/.-") && r.Digit():
		return r.inMonth(w, r.Number(), sign)
	}
	text := r.Quote(y.From, y.To)
	return r.Fail(y.From, y.End, fmt.Sprintf("「%s」のあとに「年」がありません", text),
		fmt.Sprintf("「%s年10月1日」「%s年度」のように書いてください", text, text))
}

// afterYearWord reads the month behind 年. Without one, w is the whole year.
func (r *reader) afterYearWord(w *writtenDate) error {
	back := r.I
	gap := r.Space()
	if err := r.StandIn(); err != nil {
		return err
	}
	n := r.Number()
	switch {
	case n.Digits > 0 && r.Unit("月"):
		return r.inMonth(w, n, 0)
	case n.Digits > 0 && !gap:
		return r.noMonth(n)
	}
	r.I = back
	return nil
}

// fromMonth reads a date that leans on the year before it: 5月26日, or 5/26 with
// its sign.
func (r *reader) fromMonth(w *writtenDate, n wareki.Number, sign rune) error {
	if r.carry.Year == 0 {
		end := r.EntryEnd(w.from)
		return r.Fail(w.from, end, fmt.Sprintf("「%s」の年が分かりません", r.Quote(w.from, end)), "最初の日付は「令和6年4月27日」のように年から書いてください")
	}
	w.lean, w.Year = leansOnYear, r.carry.Year
	return r.inMonth(w, n, sign)
}

// fromDay reads a date that leans on the month before it: 21日.
func (r *reader) fromDay(w *writtenDate, n wareki.Number) error {
	if r.carry.Month == 0 {
		return r.Fail(w.from, r.I, fmt.Sprintf("「%s」の月が分かりません", r.Quote(w.from, r.I)), "最初の日付は「令和6年10月1日」のように年と月から書いてください")
	}
	w.lean, w.Year, w.Month = leansOnMonth, r.carry.Year, r.carry.Month
	return r.onDay(w, n)
}

// inMonth sets the month and reads the day behind it. A sign stands for 月
// and must come again before the day: 2024/10/1.
func (r *reader) inMonth(w *writtenDate, n wareki.Number, sign rune) error {
	if n.N < 1 || n.N > 12 || n.Digits > 2 {
		return r.noSuchMonth(n)
	}
	w.Month = n.N
	if sign == 0 {
		return r.afterMonthWord(w)
	}
	if !r.Take(string(sign)) {
		return nil
	}
	if r.Digit() {
		return r.onDay(w, r.Number())
	}
	return r.unexpected()
}

// afterMonthWord reads the day or the part of the month behind 月. Without
// either, w is the whole month.
func (r *reader) afterMonthWord(w *writtenDate) error {
	if r.partOfMonth(w) {
		return nil
	}
	back := r.I
	gap := r.Space()
	if err := r.StandIn(); err != nil {
		return err
	}
	n := r.Number()
	switch {
	case n.Digits > 0 && r.Unit("日"):
		return r.onDay(w, n)
	case n.Digits > 0 && !gap:
		return r.noUnit(n, fmt.Sprintf("「%s日」と書いてください", r.Quote(n.From, n.To)))
	}
	r.I = back
	return nil
}

// partOfMonth steps over 末, 上旬 and the like.
func (r *reader) partOfMonth(w *writtenDate) bool {
	for i := range monthParts {
		if r.Word(monthParts[i].word) {
			w.part = &monthParts[i]
			return true
		}
	}
	return false
}

// onDay sets the day, which the month must have.
func (r *reader) onDay(w *writtenDate, n wareki.Number) error {
	w.Day = n.N
	if n.Digits > 2 || n.N < 1 || n.N > w.lastDay() {
		return r.noSuchDay(w, n)
	}
	return nil
}
