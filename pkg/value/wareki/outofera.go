package wareki

import "fmt"

// CheckYear finds years that their era never had: 平成32年, 昭和64年度.
func (c *Scanner) CheckYear(w *WrittenYear) error {
	if w.EraHas(w.First(), w.Last()) {
		return nil
	}
	to := w.End
	if w.dual {
		to = w.To
	}
	return c.OutOfEra(w, w.First(), to, c.Text[w.From:w.To]+string(w.Suffix), w.name(eraIn(w.Year)))
}

// EraHas reports whether any day from first to last belongs to the era of w. A
// western year has every day.
func (w *WrittenYear) EraHas(first, last Date) bool {
	return w.era == nil || w.era.overlaps(first, last)
}

// OutOfEra is the error for day d, typed from the start of w, a year of an era, to
// byte to, which that era never had. text names the day or year as typed, right as
// it should be.
func (c *Scanner) OutOfEra(w *WrittenYear, d Date, to int, text, right string) error {
	edge := fmt.Sprintf("%sは%sから始まりました", w.era.name, w.era.first)
	if d.Compare(w.era.last) > 0 {
		edge = fmt.Sprintf("%sは%sで終わりました", w.era.name, w.era.last)
	}
	e := c.Fail(w.From, to, fmt.Sprintf("「%s」はありません。%s", text, edge), fmt.Sprintf("「%s」と書いてください", right))
	e.Mend = right
	return e.OfKind(NoSuchYear)
}

// noYearZero is the error for 令和0年, which has two repairs, but for 明治0年: no era
// is read before 明治.
func (c *Scanner) noYearZero(w *WrittenYear) error {
	first := *w
	first.Year = w.era.year(1)
	hint := fmt.Sprintf("元年なら「%s」と書いてください", first.name(w.era))
	if before := eraIn(w.Year); before != nil {
		hint = fmt.Sprintf("元年なら「%s」、その前の年なら「%s」と書いてください", first.name(w.era), w.name(before))
	}
	return c.Fail(w.From, w.To, fmt.Sprintf("「%s」という年はありません。%sは元年（1年）から始まります", c.Quote(w.From, w.To), w.era.name), hint).OfKind(NoSuchYear)
}
