package linebreak

// line is a Line of which only the width is known. It is kept small: many are
// looked at for one that is set.
type line struct {
	start, visible, end int
	width               float64
}

func (b *breaker) line(start, end int) line {
	visible := max(start, int(b.sums[end].visible))
	return line{start, visible, end, b.Width(start, visible)}
}

// slip is in em by which a line may be too wide without being so.
const slip = 0.0002

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
	if b.HangMarks && c.Blank > 0 {
		return c.Advance
	}
	return c.Blank
}

// excess is how far l is too wide even when shrunk and hanging.
func (b *breaker) excess(l line) float64 {
	over := -b.slack(l) - b.blank(l)
	if b.Fill == Justified && over > 0 {
		lee := b.leeway(l)
		over -= lee.give + lee.tighter()
	}
	if over <= slip {
		return 0
	}
	return over
}

// leeway returns how much narrower and wider l can be made.
func (b *breaker) leeway(l line) leeway {
	if l.visible-l.start < 2 {
		return leeway{}
	}
	from, to := &b.sums[l.start+1], &b.sums[l.visible]
	return leeway{to.give - from.give, to.words - from.words, to.letters - from.letters}
}
