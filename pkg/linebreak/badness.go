package linebreak

import "math"

// The limits of spacing, as a part of the em of the characters it stands
// between, and of a line's width.
const (
	maxStretch = 0.08   // more is seen as holes
	maxShrink  = 0.03   // less is seen as dark lines
	slip       = 0.0002 // em by which a line may be too wide without being so
)

// The weights of a text's badness, in the unit of line end costs.
const (
	perLine    = 500.0 // a line more is worse than any fair line end
	perOverrun = 1e9   // an em outside the measure is worse than any line end
	tight      = 3.0   // a line shrunk all the way
	loose      = 4.0   // a line stretched all the way
	hole       = 14.0  // a justified line that stretching does not fill
	perHole    = 3.0   // an em that it is short: beyond a few it looks like a paragraph's end
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
func (b *breaker) blank(l line) float64 { return b.sums[l.end].blank }

// gaps is the size of what lies between l's characters; nothing in a
// line that is mostly figures, which spacing would pull apart.
func (b *breaker) gaps(l line) float64 {
	digits := int(b.sums[l.visible].digits - b.sums[l.start].digits)
	if n := l.visible - l.start; n < 2 || 2*digits > n {
		return 0
	}
	return b.sums[l.visible-1].ems - b.sums[l.start].ems
}

// stretch and shrink are how much l may gain and lose by spacing.
func (b *breaker) stretch(l line) float64 { return maxStretch * b.gaps(l) }
func (b *breaker) shrink(l line) float64  { return maxShrink * b.gaps(l) }

// excess is how far l is too wide even when shrunk and hanging.
func (b *breaker) excess(l line) float64 {
	over := -b.slack(l) - b.blank(l)
	if b.Fill == Justified && over > 0 {
		over -= b.shrink(l)
	}
	if over <= slip {
		return 0
	}
	return over
}

// space is what is added after each character of l to fill its measure.
func (b *breaker) space(l line) float64 {
	count, slack := float64(l.visible-l.start-1), b.slack(l)
	switch {
	case count < 1 || math.IsInf(slack, 0):
		return 0
	case b.Fill == Spread && l.start == 0 && b.isLast(l):
		return math.Max(0, slack/count)
	case b.Fill != Justified:
		return 0
	case slack < 0:
		return math.Min(0, math.Max(slack+b.blank(l), -b.shrink(l))) / count
	case !b.isLast(l) && slack <= b.stretch(l):
		return slack / count
	}
	return 0
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
	over, most := -b.slack(l)-b.blank(l), b.shrink(l)
	if over <= 0 || most == 0 {
		return 0
	}
	return tight * square(over/most)
}

// looseness is how bad it looks that l is stretched, or cannot be so far.
func (b *breaker) looseness(l line) float64 {
	switch slack, most := b.slack(l), b.stretch(l); {
	case slack > most:
		return hole + perHole*slack
	case slack > 0:
		return loose * square(slack/most)
	}
	return 0
}

func square(x float64) float64 { return x * x }
