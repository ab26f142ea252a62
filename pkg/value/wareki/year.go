package wareki

import "strconv"

// Year is a fiscal year (年度), named by the western year in which it starts:
// R6年度 is 2024 and runs from 2024-04-01 to 2025-03-31.
type Year int

// ParseYear reads a fiscal year: R6, 令和6年度, 令和元年, H31, 2024年度,
// 2019（令和元）年, in either width. A year without 年度 is the fiscal year that
// starts in it, so that 平成31年度, 令和元年度 and 2019年 are the same. An era
// year that never came (平成32年) is an error whose hint has the right name.
func ParseYear(s string) (Year, error) {
	c := NewScanner(s, 0, len(s))
	w, err := c.WrittenYear()
	if err == nil {
		err = c.CheckYear(&w)
	}
	if err != nil {
		return 0, err
	}
	if !c.Done() {
		return 0, c.afterYear(c.fiscalYearHint(&w))
	}
	return Year(w.Year), nil
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
		return e.long(int(y)) + string(Fiscal)
	}
	return strconv.Itoa(int(y)) + string(Fiscal)
}

// String is Short.
func (y Year) String() string { return y.Short() }

// Start returns the first day of y, April 1.
func (y Year) Start() Date { return Date{int(y), 4, 1} }

// End returns the last day of y, March 31 of the next calendar year.
func (y Year) End() Date { return Date{int(y) + 1, 3, 31} }
