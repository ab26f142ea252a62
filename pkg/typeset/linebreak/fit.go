package linebreak

import "math"

// How far a justified line may be made narrower and wider, in the order of
// JLREQ 3.8.3 and 3.8.4 (JIS X 4051 4.19): first what can be reduced, word
// spaces before middle dots before other marks, then the gaps between letters.
//
// The standard counts a word space as 1/3 em, which becomes 1/4 em at least
// and 1/2 em at most; the same parts are taken of the space that the font has.
// It widens the gap between letters up to 1/4 em, and does not narrow it.
// Looked at on paper, lines are even where they widen by less, and a little
// narrowing, which nobody sees, spares many of them.
const (
	wordGive   = 1.0 / 4 // of a word space, JLREQ 3.8.3 a
	wordGrow   = 1.0 / 2 // of a word space, JLREQ 3.8.4 a
	dotGive    = 1.0     // of the blank of a middle dot, JLREQ 3.8.3 c
	markGive   = 1.0 / 2 // of the blank of another mark: the quarter em of the third note to JLREQ 3.8.3 d
	maxStretch = 0.08    // em for each em of letters, of the 1/4 of JLREQ 3.8.4 c
	maxShrink  = 0.03    // em for each em of letters, beyond JLREQ 3.8.3
)

// Fit is what is added between the characters of a line, as parts of the gaps
// that are there; negative is taken away.
type Fit struct {
	Words   float64 // of the width of each word space
	Dots    float64 // of the blank of each middle dot
	Marks   float64 // of the blank of brackets and commas
	Letters float64 // of each em between letters that may come apart
	Every   float64 // em between any two characters
}

// Gap returns what f adds before the character at i of a line, in em.
func (t *Text) Gap(f Fit, i int) float64 {
	if f == (Fit{}) {
		return 0
	}
	g := t.gap(i)
	return f.Words*g.words + f.Dots*g.dots + f.Marks*g.marks + f.Letters*g.letters + f.Every
}

// fit says how l fills its measure.
func (b *breaker) fit(l line) Fit {
	count, slack := float64(l.visible-l.start-1), b.slack(l)
	switch {
	case count < 1 || math.IsInf(slack, 0):
		return Fit{}
	case b.Fill == Spread && l.start == 0 && b.isLast(l):
		return Fit{Every: math.Max(0, slack/count)}
	case b.Fill != Justified:
		return Fit{}
	case slack < 0:
		return b.narrowed(l, -slack-b.blank(l))
	case b.isLast(l):
		return Fit{}
	}
	return b.widened(l, slack)
}

// narrowed takes what l is too wide from its spaces, its dots, its marks and
// its letters, in this order.
func (b *breaker) narrowed(l line, over float64) (f Fit) {
	var all gap // of the line together
	for i := l.start + 1; i < l.visible; i++ {
		g := b.gap(i)
		all.words, all.dots, all.marks, all.letters = all.words+g.words, all.dots+g.dots, all.marks+g.marks, all.letters+g.letters
	}
	for _, step := range []struct {
		part        *float64
		there, most float64
	}{{&f.Words, all.words, wordGive}, {&f.Dots, all.dots, dotGive}, {&f.Marks, all.marks, markGive}, {&f.Letters, all.letters, maxShrink}} {
		if taken := math.Min(over, step.there*step.most); taken > 0 {
			*step.part = -taken / step.there
			over -= taken
		}
	}
	return f
}

// widened gives what l lacks to its word spaces, then between its letters, if
// they can take all of it: a line that would still be short stays as it is.
func (b *breaker) widened(l line, slack float64) (f Fit) {
	lee := b.leeway(l)
	words := math.Min(slack, lee.words*wordGrow)
	if slack-words > lee.wider() {
		return Fit{}
	}
	if words > 0 {
		f.Words = words / lee.words
	}
	if slack > words {
		f.Letters = (slack - words) / lee.letters
	}
	return f
}
