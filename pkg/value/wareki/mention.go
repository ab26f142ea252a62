package wareki

import (
	"fmt"
	"strconv"
	"strings"
)

// The words that may stand behind a year, and what they make of it.
const (
	bare     = ""   // R6
	calendar = "年"  // 令和6年, January to December
	fiscal   = "年度" // 令和6年度, April to March
)

// mention is a year as written: R6, 令和6年, 2024年度, 平成26（2014）年.
type mention struct {
	from, to int    // bytes of era and number, without the suffix
	end      int    // byte after the suffix
	era      *era   // nil for a western year
	short    bool   // the era as a letter
	year     int    // western
	suffix   string // bare, calendar or fiscal
	dual     bool   // written in both calendars; from and to are the era's
}

// first and last are the days that the year means, by its suffix.
func (m *mention) first() Date {
	if m.suffix == fiscal {
		return Year(m.year).Start()
	}
	return Date{m.year, 1, 1}
}

func (m *mention) last() Date {
	if m.suffix == fiscal {
		return Year(m.year).End()
	}
	return Date{m.year, 12, 31}
}

// name writes the mention for era e in the manner in which it was typed, so
// that a hint can be copied: R2, 令和2年度.
func (m *mention) name(e *era) string {
	if m.short {
		return e.short(m.year) + m.suffix
	}
	return e.long(m.year) + m.suffix
}

// eraWord steps over an era's name, letter or square sign.
func (c *scanner) eraWord() (e *era, short bool) {
	if c.Digit() {
		return nil, false // most dates of a list: not worth the table
	}
	for i := range eras {
		e := &eras[i]
		switch {
		case c.Word(e.name), c.Word(e.square):
			return e, false
		case c.Take(e.letter):
			return e, true
		}
	}
	return nil, false
}

// year reads a year with its suffix and with the other calendar's year in
// brackets, on either side of the suffix: 2019（令和元）年, 令和元年（2019年）.
func (c *scanner) year() (mention, error) {
	m, err := c.single()
	if err != nil {
		return m, err
	}
	back := c.I
	if c.Space(); c.Take("(") && c.startsYear() {
		return c.dual(m)
	}
	c.I = back
	return m, nil
}

// startsYear reports whether a year comes next; it does not step over it.
func (c *scanner) startsYear() bool {
	back := c.I
	defer func() { c.I = back }()
	c.Space()
	if e, _ := c.eraWord(); e != nil {
		return true
	}
	return c.Digit()
}

// dual reads the second year of m behind its bracket. Both must mean the same.
func (c *scanner) dual(m mention) (mention, error) {
	c.Space()
	o, err := c.single()
	if err != nil {
		return m, err
	}
	if c.Space(); !c.Take(")") {
		return m, c.Fail(c.I, c.I, "年を併記するかっこが閉じていません", "「2019（令和元）年」のように書いてください")
	}
	if m.suffix == bare {
		m.suffix = c.suffix()
	}
	m.end = c.I
	switch {
	case (m.era == nil) == (o.era == nil):
		err = c.Fail(o.from, o.to, "かっこの中には、もう一方の暦の年を書きます", "「2019（令和元）年」のように書いてください")
	case m.year != o.year:
		err = c.Fail(o.from, o.to, fmt.Sprintf("「%s」と「%s」は別の年です", c.Quote(m.from, m.to), c.Quote(o.from, o.to)),
			fmt.Sprintf("「%s」は%sです", c.Quote(m.from, m.to), m.inOther()))
	}
	if m.era == nil {
		o.suffix = m.suffix
		m.era, m.short, m.from, m.to = o.era, o.short, o.from, o.to
	}
	m.dual = true
	return m, err
}

// inOther names m's year in the other calendar.
func (m *mention) inOther() string {
	if m.era == nil {
		return eraIn(m.year).long(m.year) + "年"
	}
	return strconv.Itoa(m.year) + "年"
}

// single reads a year of one calendar with its suffix.
func (c *scanner) single() (mention, error) {
	m := mention{from: c.I}
	m.era, m.short = c.eraWord()
	if m.era == nil {
		return m, c.western(&m)
	}
	return m, c.reign(&m)
}

// western reads the number of a year that has no era.
func (c *scanner) western(m *mention) error {
	n := c.number()
	m.to = c.I
	switch {
	case n.digits == 0:
		return c.noYear()
	case n.digits < 4 && c.At(standIns):
		return c.placeholder(c.I)
	case n.digits <= 2:
		return c.noEra(n)
	case n.digits != 4 || n.n < firstYear || n.n > lastYear:
		return c.outside(n.from, n.to)
	}
	m.year, m.suffix, m.end = n.n, c.suffix(), c.I
	return nil
}

// reign reads the number of a year behind its era.
func (c *scanner) reign(m *mention) error {
	c.Space()
	n := number{from: c.I, n: 1, digits: 1}
	if !c.Word("元") {
		n = c.number()
	}
	m.to = c.I
	switch {
	case n.digits == 0:
		return c.noNumber(m)
	case n.digits > 2 || m.era.year(n.n) > lastYear:
		return c.outside(m.from, m.to)
	}
	m.year, m.suffix, m.end = m.era.year(n.n), c.suffix(), c.I
	if n.n == 0 {
		return c.Fail(m.from, m.to, fmt.Sprintf("「%s」という年はありません。%sは元年（1年）から始まります", c.Quote(m.from, m.to), m.era.name),
			fmt.Sprintf("元年なら「%s」、その前の年なら「%s」と書いてください", m.era.style(m, 1), m.name(eraBefore(m)))).OfKind(NoSuchYear)
	}
	return nil
}

// style names the era's n-th year in the manner of m.
func (e *era) style(m *mention, n int) string {
	o := *m
	o.year = e.year(n)
	return o.name(e)
}

// eraBefore returns the era of m's year, which its own era has not reached; the
// oldest era stands for what was before it.
func eraBefore(m *mention) *era {
	if e := eraIn(m.year); e != nil {
		return e
	}
	return &eras[len(eras)-1]
}

// suffix reads 年, 年度 or nothing. 年度 may stand apart from its number.
func (c *scanner) suffix() string {
	back := c.I
	c.Space()
	switch {
	case c.Word(fiscal):
		return fiscal
	case c.Word(calendar):
		return calendar
	}
	c.I = back
	return bare
}

// check finds years that their era never had: 平成32年, 昭和64年度.
func (c *scanner) check(m *mention) error {
	if m.era == nil || m.era.overlaps(m.first(), m.last()) {
		return nil
	}
	to := m.end
	if m.dual {
		to = m.to
	}
	return c.notInEra(m, m.first(), to, c.Text[m.from:m.to]+m.suffix, m.name(eraIn(m.year)))
}

// notInEra tells that day d, typed from m's start to byte to, is not of m's
// era. text names it as typed, right as it should be.
func (c *scanner) notInEra(m *mention, d Date, to int, text, right string) error {
	edge := fmt.Sprintf("%sは%sから始まりました", m.era.name, m.era.first)
	if d.Compare(m.era.last) > 0 {
		edge = fmt.Sprintf("%sは%sで終わりました", m.era.name, m.era.last)
	}
	e := c.Fail(m.from, to, fmt.Sprintf("「%s」はありません。%s", text, edge), fmt.Sprintf("「%s」と書いてください", right))
	e.Mend = right
	return e.OfKind(NoSuchYear)
}

// outside tells that a year is not one that is read.
func (c *scanner) outside(from, to int) error {
	return c.Fail(from, to, fmt.Sprintf("「%s」は扱える年（%d年～%d年）の外です", c.Quote(from, to), firstYear, lastYear),
		"打ち間違いがないか確かめてください")
}

// noEra tells that a year such as 32年度 lacks its era. Which one was meant
// cannot be known, so the hint only shows the form.
func (c *scanner) noEra(n number) error {
	return c.Fail(n.from, n.to, fmt.Sprintf("「%s」の前に元号がありません", c.Quote(n.from, n.to)),
		"「R6」「令和6年」のように元号から書くか、「2024年」のように西暦で書いてください")
}

// noNumber tells that an era stands alone or before something else.
func (c *scanner) noNumber(m *mention) error {
	if err := c.placeholder(c.I); err != nil {
		return err
	}
	hint := fmt.Sprintf("「%s6」のように算用数字で書いてください", c.Quote(m.from, m.to))
	if strings.ContainsAny(c.rest(1), "〇一二三四五六七八九十") {
		return c.Fail(c.I, c.chunk(c.I), "年が漢数字で書かれています", hint)
	}
	return c.Fail(m.from, m.to, fmt.Sprintf("「%s」のあとに年の数字がありません", c.Quote(m.from, m.to)), hint)
}

// noYear tells that something else stands where a year should.
func (c *scanner) noYear() error {
	if err := c.placeholder(c.I); err != nil {
		return err
	}
	hint := "「R6」「令和6年度」「2024年度」のように書いてください"
	if c.Done() {
		return c.Fail(c.I, c.I, "年がありません", hint)
	}
	end := c.chunk(c.I)
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
