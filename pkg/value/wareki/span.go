package wareki

import "fmt"

// Span is an inclusive run of fiscal years: R3～R7.
type Span struct{ From, To Year }

// ParseSpan reads a run of fiscal years: R3～R7, with any of the signs ～ ~ 〜 -.
// The era need not be repeated: 令和3～7年度. An end before the start is an
// error at the end.
func ParseSpan(s string) (Span, error) {
	c := NewScanner(s, 0, len(s))
	a, err := c.WrittenYear()
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
	for _, w := range []*WrittenYear{&a, &b} {
		if err := c.CheckYear(w); err != nil {
			return Span{}, err
		}
	}
	switch {
	case !c.Done():
		return Span{}, c.afterYear(onlyYear)
	case b.Year < a.Year:
		return Span{}, c.Fail(b.From, b.To, fmt.Sprintf("終わりの「%s」が始まりの「%s」より前です", c.Quote(b.From, b.To), c.Quote(a.From, a.To)),
			fmt.Sprintf("「%s」と書いてください", Span{Year(b.Year), Year(a.Year)})).OfKind(EndsEarly)
	}
	return Span{Year(a.Year), Year(b.Year)}, nil
}

// spanEnd reads the second year of a span, which may lean on the first's era
// and lends it its suffix: the 年度 of 令和3～7年度 is meant for both.
func (c *Scanner) spanEnd(a *WrittenYear) (WrittenYear, error) {
	ahead := *c
	n := ahead.Number()
	var b WrittenYear
	var err error
	if a.era != nil && (n.Digits == 1 || n.Digits == 2) {
		b = WrittenYear{From: c.I, era: a.era, short: a.short}
		err = c.ofEra(&b)
	} else {
		b, err = c.WrittenYear()
	}
	if a.Suffix == Bare {
		a.Suffix = b.Suffix
	}
	return b, err
}

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
