package linebreak

// The weights of a text's badness, in the unit of line end costs.
const (
	perLine    = 500.0 // a line more is worse than any fair line end
	perOverrun = 1e9   // an em outside the measure is worse than any line end
	perGive    = 0.8   // a line whose marks and spaces give all they can
	perTight   = 3.0   // a line shrunk all the way besides
	perWide    = 0.5   // a line whose word spaces are as wide as may be
	perLoose   = 4.0   // a line stretched all the way besides
	perHole    = 14.0  // a justified line that stretching does not fill
	perHoleEm  = 3.0   // an em that it is short: beyond a few it looks like a paragraph's end
	perSlack   = 0.07  // an em² of ragged edge
	perUneven  = 0.08  // an em² of a balanced line: in a heading words weigh more
	perMissing = 6.0   // a character that the last line is shorter than stub
	stub       = 3     // characters: a shorter last line looks like what is left over
)

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
	over, lee := -b.slack(l)-b.blank(l), b.leeway(l)
	switch most := lee.tighter(); {
	case over <= 0:
		return 0
	case over <= lee.give:
		return perGive * square(over/lee.give)
	case most > 0:
		return perGive*min(1, lee.give) + perTight*square((over-lee.give)/most)
	}
	return perTight
}

// looseness is how bad it looks that l is stretched, or cannot be so far.
func (b *breaker) looseness(l line) float64 {
	slack, lee := b.slack(l), b.leeway(l)
	if slack <= 0 {
		return 0
	}
	words, most := wordGrow*lee.words, lee.wider()
	switch {
	case slack > words+most:
		return perHole + perHoleEm*slack
	case slack <= words:
		return perWide * square(slack/words)
	}
	return perWide*min(1, words) + perLoose*square((slack-words)/most)
}

func square(x float64) float64 { return x * x }
