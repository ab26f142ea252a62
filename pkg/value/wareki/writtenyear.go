package wareki

import (
	"fmt"
	"strconv"
)

// WrittenYear is a year as it was written: R6, 令和6年, 2024年度, 平成26（2014）年.
type WrittenYear struct {
	Year     int // western
	Suffix   Suffix
	From, To int // bytes of era and number, without the suffix
	End      int // byte after the suffix

	era   *era // nil for a western year
	short bool // the era as a letter
	dual  bool // in both calendars; From and To are those of the era year
}

// Suffix is the word behind a year, which says what the year is.
type Suffix string

// The suffixes.
const (
	Bare     Suffix = ""   // R6
	Calendar Suffix = "年"  // 令和6年, January to December
	Fiscal   Suffix = "年度" // 令和6年度, April to March
)

// WrittenYear reads a year with its suffix, and with the other calendar's year in
// brackets, on either side of the suffix: 2019（令和元）年, 令和元年（2019年）.
// Whether its era had that year, CheckYear tells.
func (c *Scanner) WrittenYear() (WrittenYear, error) {
	w, err := c.single()
	if err != nil {
		return w, err
	}
	ahead := *c
	if ahead.Space(); ahead.Take("(") && ahead.startsYear() {
		*c = ahead
		return c.dual(w)
	}
	return w, nil
}

// single reads a year of one calendar with its suffix.
func (c *Scanner) single() (WrittenYear, error) {
	w := WrittenYear{From: c.I}
	w.era, w.short = c.takeEra()
	if w.era == nil {
		return w, c.western(&w)
	}
	return w, c.ofEra(&w)
}

// takeEra steps over an era's name, letter or square sign.
func (c *Scanner) takeEra() (e *era, short bool) {
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

// AtEra reports whether an era comes next; it does not step over it.
func (c *Scanner) AtEra() bool {
	ahead := *c
	e, _ := ahead.takeEra()
	return e != nil
}

// western reads the number of a year that has no era.
func (c *Scanner) western(w *WrittenYear) error {
	n := c.Number()
	w.To = c.I
	switch {
	case n.Digits == 0:
		return c.noYear()
	case n.Digits < 4 && c.At(standIns):
		return c.StandIn()
	case n.Digits <= 2:
		return c.noEra(n)
	case n.Digits != 4 || n.N < firstYear || n.N > lastYear:
		return c.outside(n.From, n.To)
	}
	w.Year, w.Suffix, w.End = n.N, c.suffix(), c.I
	return nil
}

// ofEra reads the number of a year behind its era.
func (c *Scanner) ofEra(w *WrittenYear) error {
	c.Space()
	n := Number{N: 1, Digits: 1}
	if !c.Word("元") {
		n = c.Number()
	}
	w.To = c.I
	switch {
	case n.Digits == 0:
		return c.noNumber(w)
	case n.Digits > 2 || w.era.year(n.N) > lastYear:
		return c.outside(w.From, w.To)
	}
	w.Year, w.Suffix, w.End = w.era.year(n.N), c.suffix(), c.I
	if n.N == 0 {
		return c.noYearZero(w)
	}
	return nil
}

// suffix reads 年, 年度 or nothing. 年度 may stand apart from its number.
func (c *Scanner) suffix() Suffix {
	switch {
	case c.Unit(string(Fiscal)):
		return Fiscal
	case c.Unit(string(Calendar)):
		return Calendar
	}
	return Bare
}

// startsYear reports whether a year comes next; it steps over the white space
// before it.
func (c *Scanner) startsYear() bool {
	c.Space()
	return c.AtEra() || c.Digit()
}

// dual reads the second year of w behind its bracket. Both must mean the same.
func (c *Scanner) dual(w WrittenYear) (WrittenYear, error) {
	o, err := c.single()
	if err != nil {
		return w, err
	}
	if c.Space(); !c.Take(")") {
		return w, c.Fail(c.I, c.I, "年を併記するかっこが閉じていません", "「2019（令和元）年」のように書いてください")
	}
	if w.Suffix == Bare {
		w.Suffix = c.suffix()
	}
	w.End = c.I
	switch {
	case (w.era == nil) == (o.era == nil):
		err = c.Fail(o.From, o.To, "かっこの中には、もう一方の暦の年を書きます", "「2019（令和元）年」のように書いてください")
	case w.Year != o.Year:
		err = c.Fail(o.From, o.To, fmt.Sprintf("「%s」と「%s」は別の年です", c.Quote(w.From, w.To), c.Quote(o.From, o.To)),
			fmt.Sprintf("「%s」は%sです", c.Quote(w.From, w.To), w.inOther()))
	}
	if w.era == nil {
		w.era, w.short, w.From, w.To = o.era, o.short, o.From, o.To
	}
	w.dual = true
	return w, err
}

// First returns the first day that the year means, by its suffix.
func (w *WrittenYear) First() Date {
	if w.Suffix == Fiscal {
		return Year(w.Year).Start()
	}
	return Date{w.Year, 1, 1}
}

// Last returns the last day that the year means, by its suffix.
func (w *WrittenYear) Last() Date {
	if w.Suffix == Fiscal {
		return Year(w.Year).End()
	}
	return Date{w.Year, 12, 31}
}

// HasEra reports whether the year was written by its era.
func (w *WrittenYear) HasEra() bool { return w.era != nil }

// name writes the year for era e in the manner in which it was typed, so that a
// hint can be copied: R2, 令和2年度.
func (w *WrittenYear) name(e *era) string {
	if w.short {
		return e.short(w.Year) + string(w.Suffix)
	}
	return e.long(w.Year) + string(w.Suffix)
}

// inOther names the year in the other calendar.
func (w *WrittenYear) inOther() string {
	if w.era == nil {
		return eraIn(w.Year).long(w.Year) + "年"
	}
	return strconv.Itoa(w.Year) + "年"
}
