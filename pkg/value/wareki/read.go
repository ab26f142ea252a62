package wareki

import "fmt"

// date reads one date with its weekday, and keeps what the next may leave out.
func (r *reader) date() (when, error) {
	w := when{from: r.I}
	if err := r.plain(&w); err != nil {
		return w, err
	}
	w.to = r.I
	if err := r.inEra(&w); err != nil {
		return w, err
	}
	r.carry = w.Date
	if w.Month == 0 && w.head.suffix == fiscal {
		r.carry = Date{} // the 5月 of 令和6年度、5月 could be of either year
	}
	return w, r.weekday(&w)
}

// inEra checks that the era of the date had that day.
func (r *reader) inEra(w *when) error {
	m := &w.head
	switch {
	case m.era == nil:
		return nil
	case w.Month == 0 || m.suffix == fiscal:
		return r.check(m)
	}
	first, text := w.first(), r.Quote(w.from, w.to)
	switch {
	case first.Compare(solar) < 0:
		return r.Fail(w.from, w.to, fmt.Sprintf("「%s」は旧暦の日付です。明治6年より前の日付は元号では読めません", text), "西暦で書いてください")
	case !m.era.overlaps(first, w.last()):
		return r.notInEra(m, first, w.to, text, w.Date.String())
	}
	return nil
}

// plain reads year, month and day as far as they are written.
func (r *reader) plain(w *when) error {
	if r.dated() {
		return r.fromYear(w)
	}
	if r.carry.Month > 0 && r.partOfMonth(w) {
		w.lean, w.Year, w.Month = leansOnMonth, r.carry.Year, r.carry.Month
		return nil
	}
	n := r.number()
	sep, _ := r.Peek()
	switch {
	case n.digits == 0:
		return r.unexpected(r.I)
	case r.unit("日"):
		return r.fromDay(w, n)
	case r.unit("月"):
		return r.fromMonth(w, n, 0)
	case r.At("/."):
		return r.fromMonth(w, n, sep)
	}
	return r.noUnit(n, "「10月21日」か「21日」のように書いてください")
}

// dated reports whether a date with a year comes next. A short number before
// 年 counts, so that the missing era is named.
func (r *reader) dated() bool {
	back := r.I
	defer func() { r.I = back }()
	if e, _ := r.eraWord(); e != nil {
		return true
	}
	n := r.number()
	return n.digits > 2 || n.digits > 0 && r.unit("年")
}

// unit steps over a counter with the white space before it.
func (r *reader) unit(w string) bool {
	back := r.I
	r.Space()
	if r.Word(w) {
		return true
	}
	r.I = back
	return false
}

// fromYear reads a date that starts with its year.
func (r *reader) fromYear(w *when) error {
	m, err := r.year()
	if err != nil {
		return err
	}
	w.head, w.Year = m, m.year
	sep, _ := r.Peek()
	switch {
	case m.suffix != bare && r.Word(monthEnd.word):
		last := m.last()
		w.Year, w.Month, w.part = last.Year, last.Month, &monthEnd
		return nil
	case m.suffix == fiscal:
		return nil
	case m.suffix == calendar:
		return r.afterYearWord(w)
	case r.Take("/.-") && r.Digit():
		return r.inMonth(w, r.number(), sep)
	}
	text := r.Quote(m.from, m.to)
	return r.Fail(m.from, m.end, fmt.Sprintf("「%s」のあとに「年」がありません", text),
		fmt.Sprintf("「%s年10月1日」「%s年度」のように書いてください", text, text))
}

// afterYearWord reads the month behind 年. Without one, w is the whole year.
func (r *reader) afterYearWord(w *when) error {
	back := r.I
	gap := r.Space()
	if err := r.placeholder(r.I); err != nil {
		return err
	}
	n := r.number()
	switch {
	case n.digits > 0 && r.unit("月"):
		return r.inMonth(w, n, 0)
	case n.digits > 0 && !gap:
		return r.noMonth(n)
	}
	r.I = back
	return nil
}

// fromMonth reads a date that leans on the year before it: 5月26日, or 5/26
// when sep is its sign.
func (r *reader) fromMonth(w *when, n number, sep rune) error {
	if r.carry.Year == 0 {
		end := r.chunk(w.from)
		return r.Fail(w.from, end, fmt.Sprintf("「%s」の年が分かりません", r.Quote(w.from, end)), "最初の日付は「令和6年4月27日」のように年から書いてください")
	}
	w.lean, w.Year = leansOnYear, r.carry.Year
	return r.inMonth(w, n, sep)
}

// fromDay reads a date that leans on the month before it: 21日.
func (r *reader) fromDay(w *when, n number) error {
	if r.carry.Month == 0 {
		return r.Fail(w.from, r.I, fmt.Sprintf("「%s」の月が分かりません", r.Quote(w.from, r.I)), "最初の日付は「令和6年10月1日」のように年と月から書いてください")
	}
	w.lean, w.Year, w.Month = leansOnMonth, r.carry.Year, r.carry.Month
	return r.onDay(w, n)
}

// inMonth sets the month and reads the day behind it. A sign sep stands for 月
// and must come again before the day: 2024/10/1.
func (r *reader) inMonth(w *when, n number, sep rune) error {
	if n.n < 1 || n.n > 12 || n.digits > 2 {
		return r.Fail(n.from, n.to, fmt.Sprintf("「%s」月はありません。月は1から12までです", r.Quote(n.from, n.to)), "月を確かめてください").OfKind(NoSuchDay)
	}
	w.Month = n.n
	if sep == 0 {
		return r.afterMonthWord(w)
	}
	if !r.Take(string(sep)) {
		return nil
	}
	if r.Digit() {
		return r.onDay(w, r.number())
	}
	return r.unexpected(r.I)
}

// afterMonthWord reads the day or the part of the month behind 月. Without
// either, w is the whole month.
func (r *reader) afterMonthWord(w *when) error {
	if r.partOfMonth(w) {
		return nil
	}
	back := r.I
	gap := r.Space()
	if err := r.placeholder(r.I); err != nil {
		return err
	}
	n := r.number()
	switch {
	case n.digits > 0 && r.unit("日"):
		return r.onDay(w, n)
	case n.digits > 0 && !gap:
		return r.noUnit(n, fmt.Sprintf("「%s日」と書いてください", r.Quote(n.from, n.to)))
	}
	r.I = back
	return nil
}

// partOfMonth steps over 末, 上旬 and the like.
func (r *reader) partOfMonth(w *when) bool {
	for i := range parts {
		if r.Word(parts[i].word) {
			w.part = &parts[i]
			return true
		}
	}
	return false
}

// onDay sets the day, which the month must have.
func (r *reader) onDay(w *when, n number) error {
	w.Day = n.n
	last := daysIn(w.Year, w.Month)
	switch {
	case n.digits <= 2 && n.n >= 1 && n.n <= last:
		return nil
	case n.n == 29 && w.Month == 2:
		return r.Fail(n.from, n.to, fmt.Sprintf("%sはうるう年ではありません。2月は28日までです", Date{Year: w.Year}), "年か日を確かめてください").OfKind(NoSuchDay)
	}
	return r.Fail(n.from, n.to, fmt.Sprintf("%d月%s日はありません。%s月は%d日までです", w.Month, r.Quote(n.from, n.to), monthName(w), last), w.lastDay(last)).OfKind(NoSuchDay)
}

// lastDay is the hint for a day that w's month has not, after its last.
func (w *when) lastDay(last int) string {
	if w.Day == 0 {
		return "日を確かめてください"
	}
	return fmt.Sprintf("月と日を確かめてください。月の終わりなら「%d月%d日」です", w.Month, last)
}

// monthName is the month, with its year where its length depends on that.
func monthName(w *when) string {
	if w.Month == 2 {
		return fmt.Sprintf("%s2", Date{Year: w.Year})
	}
	return fmt.Sprint(w.Month)
}
