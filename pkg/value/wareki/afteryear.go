package wareki

import (
	"fmt"
	"strings"
	"unicode"
)

// afterYear tells that text goes on behind a year.
func (c *Scanner) afterYear(hint string) error {
	c.Space()
	if c.At("~-") {
		return c.Fail(c.I, c.End, "年度を一つだけ書く所です。期間は書けません", "「R7」のように、年度を1つ書いてください")
	}
	end := c.EntryEnd(c.I)
	return c.Fail(c.I, end, fmt.Sprintf("年のあとの「%s」は読めません", c.Quote(c.I, end)), hint)
}

// onlyYear is the hint for a year with more behind it.
const onlyYear = "年だけを書いてください"

// fiscalYearHint is onlyYear, or names the fiscal year when what stands behind w
// makes one date of it: 令和7年3月 is in R6.
func (c *Scanner) fiscalYearHint(w *WrittenYear) string {
	ahead := *c
	d := ahead.dateBehind(w)
	if !d.Valid() || d.Month == 0 || strings.ContainsFunc(ahead.Text[ahead.I:ahead.End], unicode.IsDigit) {
		return onlyYear
	}
	return fmt.Sprintf("%sは%s年度です。「%s」と書いてください", d, d.FiscalYear(), d.FiscalYear())
}

// dateBehind reads a month behind w and a day behind that, as much as it takes to
// tell the fiscal year: words behind them (上旬) are left. It is the zero Date when
// there is no month.
func (c *Scanner) dateBehind(w *WrittenYear) Date {
	switch sign, size := c.Peek(); {
	case w.Suffix != Bare && c.Word("末"):
		last := w.Last()
		return Date{last.Year, last.Month, 0}
	case w.Suffix == Calendar:
		c.Space()
		if m := c.Number(); c.Unit("月") {
			return Date{w.Year, m.N, c.dayBehind()}
		}
	case w.Suffix == Bare && c.At("/.-"):
		c.I += size
		d := Date{Year: w.Year, Month: c.Number().N}
		if c.Take(string(sign)) {
			d.Day = c.Number().N
		}
		return d
	}
	return Date{}
}

// dayBehind steps over a day with its 日; 0 when there is none.
func (c *Scanner) dayBehind() int {
	ahead := *c
	ahead.Space()
	if n := ahead.Number(); ahead.Unit("日") {
		*c = ahead
		return n.N
	}
	return 0
}
