package linebreak

// slip is in em by which a line may be too wide without being so.
const slip = 0.0002

// The weights of a text's badness, in the unit of line end costs.
const (
	perLine    = 500.0 // a line more is worse than any fair line end
	perOverrun = 1e9   // an em outside the measure is worse than any line end
	perSlim    = 0.8   // a line whose marks and spaces give all they can
	perTight   = 3.0   // a line shrunk all the way besides
	perWide    = 0.5   // a line whose word spaces are as wide as may be
	perLoose   = 4.0   // a line stretched all the way besides
	perHole    = 14.0  // a justified line that stretching does not fill
	perHoleEm  = 3.0   // an em that it is short: beyond a few it looks like a paragraph's end
	perSlack   = 0.07  // an em² of ragged edge
	perUneven  = 0.08  // an em² of a balanced line: in a heading words weigh more
	perMissing = 6.0   // a character that the last line is shorter than stub
	stub       = 3
)

// slack is what l leaves of the measure; negative if it is too wide.
func (b *breaker) slack(l line) float64 {
	if l.start == 0 {
		return b.First - l.width
	}
	return b.Rest - l.width
}

func (b *breaker) isLast(l line) bool { return l.end == len(b.ends) }

// blank is how much of l's end may stand outside the measure.
func (b *breaker) blank(l line) float64 { return b.blankAt(l.visible) }

// blankAt is blank of a line that ends, but for spaces, before a place.
func (b *breaker) blankAt(visible int) float64 {
	if visible == 0 {
		return 0
	}
	c := &b.chars[visible-1]
	if b.Hang && c.Blank > 0 {
		return c.Advance
	}
	return c.Blank
}

// excess is how far l is too wide even when shrunk and hanging.
func (b *breaker) excess(l line) float64 {
	over := -b.slack(l) - b.blank(l)
	if b.Fill == Justified && over > 0 {
		r := b.leeway(l)
		over -= r.slim + r.tighter()
	}
	if over <= slip {
		return 0
	}
	return over
}

// badness is what l adds to its text, perLine at least.
func (b *breaker) badness(l line) float64 {
	slack := b.slack(l)
	switch over := b.excess(l); {
	case over > 0:
		return perLine + perOverrun*over
	case b.even > 0:
		return perLine + perUneven*square(b.even-l.width)
	case b.isLast(l) && l.start > 0 && l.visible-l.start < stub:
		return perLine + perMissing*float64(stub-(l.visible-l.start))
	case slack < 0:
		return perLine + b.tightness(l)
	case b.isLast(l):
		return perLine
	case b.Fill == Justified:
		return perLine + b.looseness(l)
	}
	return perLine + perSlack*square(slack)
}

// tightness is how bad it looks that l is shrunk.
func (b *breaker) tightness(l line) float64 {
	over, r := -b.slack(l)-b.blank(l), b.leeway(l)
	switch most := r.tighter(); {
	case over <= 0:
		return 0
	case over <= r.slim:
		return perSlim * square(over/r.slim)
	case most > 0:
		return perSlim*min(1, r.slim) + perTight*square((over-r.slim)/most)
	}
	return perTight
}

// looseness is how bad it looks that l is stretched, or cannot be so far.
func (b *breaker) looseness(l line) float64 {
	slack, r := b.slack(l), b.leeway(l)
	if slack <= 0 {
		return 0
	}
	words, most := wordGrow*r.words, r.wider()
	switch {
	case slack > words+most:
		return perHole + perHoleEm*slack
	case slack <= words:
		return perWide * square(slack/words)
	}
	return perWide*min(1, words) + perLoose*square((slack-words)/most)
}

func square(x float64) float64 { return x * x }
