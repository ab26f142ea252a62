package wareki

import (
	"fmt"
	"strconv"
)

// ParseYear reads a fiscal year: R6, 令和6年度, 令和元年, H31, 2024年度,
// 2019（令和元）年, in either width. A year without 年度 is the fiscal year that
// starts in it, so that 平成31年度, 令和元年度 and 2019年 are the same. An era
// year that never came (平成32年) is an *Error whose hint has the right name.
func ParseYear(s string) (Year, error) {
	c := newScanner(s, 0, len(s))
	m, err := c.year()
	if err == nil {
		err = c.check(&m)
	}
	if err != nil {
		return 0, err
	}
	if !c.Done() {
		return 0, c.afterYear()
	}
	return Year(m.year), nil
}

// ParseSpan reads a run of fiscal years: R3～R7, with any of the signs ～ ~ 〜 -.
// The era need not be repeated: 令和3～7年度. An end before the start is an
// *Error at the end.
func ParseSpan(s string) (Span, error) {
	c := newScanner(s, 0, len(s))
	a, err := c.year()
	if err != nil {
		return Span{}, err
	}
	if c.Space(); !c.Take("~-") {
		return Span{}, c.noSpan()
	}
	c.Space()
	b, err := c.spanEnd(&a)
	if err != nil {
		return Span{}, err
	}
	for _, m := range []*mention{&a, &b} {
		if err := c.check(m); err != nil {
			return Span{}, err
		}
	}
	switch {
	case !c.Done():
		return Span{}, c.afterYear()
	case b.year < a.year:
		return Span{}, c.Fail(b.from, b.to, fmt.Sprintf("終わりの「%s」が始まりの「%s」より前です", c.Quote(b.from, b.to), c.Quote(a.from, a.to)),
			fmt.Sprintf("「%s」と書いてください", Span{Year(b.year), Year(a.year)})).OfKind(EndsEarly)
	}
	return Span{Year(a.year), Year(b.year)}, nil
}

// spanEnd reads the second year of a span, which may lean on the first's era
// and lends it its suffix: the 年度 of 令和3～7年度 is meant for both.
func (c *scanner) spanEnd(a *mention) (mention, error) {
	back := c.I
	n := c.number()
	c.I = back
	var b mention
	var err error
	if a.era != nil && (n.digits == 1 || n.digits == 2) {
		b = mention{from: c.I, era: a.era, short: a.short}
		err = c.reign(&b)
	} else {
		b, err = c.year()
	}
	if a.suffix == bare {
		a.suffix = b.suffix
	}
	return b, err
}

// noSpan tells what stands where the sign of a span should.
func (c *scanner) noSpan() error {
	const hint = "「R3～R7」のように始まりと終わりを書いてください"
	if c.Done() {
		return c.Fail(c.I, c.I, "期間の終わりの年度がありません", hint)
	}
	end := c.chunk(c.I)
	return c.Fail(c.I, end, fmt.Sprintf("期間の「～」があるはずの所に「%s」があります", c.Quote(c.I, end)), hint)
}

// afterYear tells that text goes on behind a year.
func (c *scanner) afterYear() error {
	c.Space()
	if c.At("~-") {
		return c.Fail(c.I, c.End, "年度を一つだけ書く所です。期間は書けません", "「R7」のように、年度を1つ書いてください")
	}
	end := c.chunk(c.I)
	return c.Fail(c.I, end, fmt.Sprintf("年のあとの「%s」は読めません", c.Quote(c.I, end)), c.onlyYear())
}

// onlyYear is the hint for a year with more behind it. A month may put it into
// another fiscal year: 令和7年3月 is in R6.
func (c *scanner) onlyYear() string {
	r := reader{scanner: newScanner(c.Text, 0, c.End)}
	d, err := r.date()
	if err != nil || d.Month == 0 || !r.Done() {
		return "年だけを書いてください"
	}
	return fmt.Sprintf("%sは%s年度です。「%s」と書いてください", d.Date, d.FiscalYear(), d.FiscalYear())
}

// Short prints y as R6, and years before 1868 as plain numbers. The year of a
// change of era has the new era's name: 2019 is R1.
func (y Year) Short() string {
	if e := eraIn(int(y)); e != nil {
		return e.short(int(y))
	}
	return strconv.Itoa(int(y))
}

// Kanji prints y as 令和6年度, 令和元年度.
func (y Year) Kanji() string {
	if e := eraIn(int(y)); e != nil {
		return e.long(int(y)) + fiscal
	}
	return strconv.Itoa(int(y)) + fiscal
}

// String is Short.
func (y Year) String() string { return y.Short() }

// Start returns the first day of y, April 1.
func (y Year) Start() Date { return Date{int(y), 4, 1} }

// End returns the last day of y, March 31 of the next calendar year.
func (y Year) End() Date { return Date{int(y) + 1, 3, 31} }

// Contains reports whether y lies in the span.
func (s Span) Contains(y Year) bool { return s.From <= y && y <= s.To }

// Years returns the years of the span in order, nil when it ends before it starts.
func (s Span) Years() []Year {
	var ys []Year
	for y := s.From; y <= s.To; y++ {
		ys = append(ys, y)
	}
	return ys
}

// String prints the span as R3～R7.
func (s Span) String() string { return s.From.Short() + "～" + s.To.Short() }
