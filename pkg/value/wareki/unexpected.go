package wareki

import (
	"fmt"
	"strings"
	"unicode"
)

// noYear tells that something else stands where a year should.
func (c *Scanner) noYear() error {
	if err := c.StandIn(c.I); err != nil {
		return err
	}
	hint := "「R6」「令和6年度」「2024年度」のように書いてください"
	if c.Done() {
		return c.Fail(c.I, c.I, "年がありません", hint)
	}
	end := c.ChunkEnd(c.I)
	text := c.Text[c.I:end]
	if strings.HasPrefix(text, "元年") {
		hint = "「令和元年」のように、元号から書いてください"
	}
	if up := strings.ToUpper(text); up != text && isYear(up) {
		hint = fmt.Sprintf("「%s」と大文字で書いてください", up)
	}
	return c.Fail(c.I, end, fmt.Sprintf("「%s」は年として読めません", text), hint)
}

func isYear(s string) bool {
	_, err := ParseYear(s)
	return err == nil
}

// outside tells that a year is not one that is read.
func (c *Scanner) outside(from, to int) error {
	return c.Fail(from, to, fmt.Sprintf("「%s」は扱える年（%d年～%d年）の外です", c.Quote(from, to), firstYear, lastYear),
		"打ち間違いがないか確かめてください")
}

// noEra tells that a year such as 32年度 lacks its era. Which one was meant
// cannot be known, so the hint only shows the form.
func (c *Scanner) noEra(n Number) error {
	return c.Fail(n.From, n.To, fmt.Sprintf("「%s」の前に元号がありません", c.Quote(n.From, n.To)),
		"「R6」「令和6年」のように元号から書くか、「2024年」のように西暦で書いてください")
}

// noNumber tells that an era stands alone or before something else.
func (c *Scanner) noNumber(w *WrittenYear) error {
	if err := c.StandIn(c.I); err != nil {
		return err
	}
	hint := fmt.Sprintf("「%s6」のように算用数字で書いてください", c.Quote(w.From, w.To))
	if c.At("〇一二三四五六七八九十") {
		return c.Fail(c.I, c.ChunkEnd(c.I), "年が漢数字で書かれています", hint)
	}
	return c.Fail(w.From, w.To, fmt.Sprintf("「%s」のあとに年の数字がありません", c.Quote(w.From, w.To)), hint)
}

// noSpan tells what stands where the sign of a span should.
func (c *Scanner) noSpan() error {
	const hint = "「R3～R7」のように始まりと終わりを書いてください"
	if c.Done() {
		return c.Fail(c.I, c.I, "期間の終わりの年度がありません", hint)
	}
	end := c.ChunkEnd(c.I)
	return c.Fail(c.I, end, fmt.Sprintf("期間の「～」があるはずの所に「%s」があります", c.Quote(c.I, end)), hint)
}

// afterYear tells that text goes on behind a year.
func (c *Scanner) afterYear(hint string) error {
	c.Space()
	if c.At("~-") {
		return c.Fail(c.I, c.End, "年度を一つだけ書く所です。期間は書けません", "「R7」のように、年度を1つ書いてください")
	}
	end := c.ChunkEnd(c.I)
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
