package typeset

import (
	"math"
	"slices"
)

// The setting of a line, in em of the text where nothing else is said.
const (
	maxStretch = 0.08   // between two characters: more is seen as holes
	maxShrink  = 0.03   // less is seen as dark lines
	tolerance  = 0.002  // pt by which a table may be too high without being so
	slip       = 0.0002 // em by which a line may be too wide without being so
)

// The weights of a paragraph's badness, in the unit of line end costs.
const (
	perLine    = 500.0 // a line more is worse than any fair line end
	perOverrun = 1e9   // an em outside the box is worse than any line end
	tight      = 3.0   // a line shrunk all the way
	loose      = 4.0   // a line stretched all the way
	hole       = 14.0  // a justified line that stretching does not fill
	perHole    = 3.0   // an em that it is short: beyond a few it looks like a paragraph's end
	perSlack   = 0.07  // an em² of ragged edge
	perUneven  = 0.08  // an em² of a balanced line: in a heading words weigh more
	perMissing = 6.0   // a character that the last line is shorter than stub
	stub       = 3
)

// measure is the room of a paragraph's lines and how they fill it, in em.
type measure struct {
	first, rest float64
	justify     bool
	even        float64 // the length that balanced lines aim at; 0 is none
}

func (m measure) room(start int) float64 {
	if start == 0 {
		return m.first
	}
	return m.rest
}

// text is a paragraph ready to be broken, in em of its first span. It is not
// changed once it is read.
type text struct {
	glyphs []glyph
	ends   []float64 // cost of ending a line before each character; from emergency on only if need be
	sums   []sum     // before each character, and at the end
}

// sum is what lies before a place in a text.
type sum struct {
	width, ems float64 // of advances and of sizes
	trail      float64 // blank right part of the character before visible
	digits     int32   // number of numerals and points of figures
	visible    int32   // where a line that ends here ends without its spaces
}

func newText(glyphs []glyph) *text {
	n := len(glyphs)
	t := &text{glyphs: glyphs, ends: make([]float64, n), sums: make([]sum, n+1)}
	rs, cs := make([]rune, n), make([]class, n)
	for i, g := range glyphs {
		rs[i], cs[i] = g.r, classOf(g.r)
		if i > 0 {
			t.ends[i] = pairs[cs[i-1]][cs[i]]
		}
		t.sums[i+1] = t.sums[i].and(i, g, cs[i])
	}
	mend(rs, cs, t.ends)
	return t
}

// and is s with one more character, the one at i.
func (s sum) and(i int, g glyph, c class) sum {
	next := sum{width: s.width + g.advance, ems: s.ems + g.size, digits: s.digits, visible: int32(i + 1)}
	switch c {
	case numeral, latinPoint:
		next.digits++
	case wordSpace, wideSpace:
		next.visible, next.trail = s.visible, s.trail
	case fullStop, comma:
		if g.face != nil {
			next.trail = g.face.trail[g.r] * g.size
		}
	}
	return next
}

// line is the characters from start to end, and to visible without the spaces
// at its end; natural is its width without spacing.
type line struct {
	start, visible, end int
	natural             float64
}

func (t *text) line(start, end int) line {
	visible := max(start, int(t.sums[end].visible))
	return line{start, visible, end, t.sums[visible].width - t.sums[start].width}
}

// trail is how much of l's end is blank and may stand outside the box.
func (t *text) trail(l line) float64 { return t.sums[l.end].trail }

// gaps is the size of what lies between l's characters; nothing in a
// line that is mostly figures, which spacing would pull apart.
func (t *text) gaps(l line) float64 {
	digits := int(t.sums[l.visible].digits - t.sums[l.start].digits)
	if n := l.visible - l.start; n < 2 || 2*digits > n {
		return 0
	}
	return t.sums[l.visible-1].ems - t.sums[l.start].ems
}

// lines breaks the paragraph so that its badness is the least.
//
// Most texts have fair breaks without tearing a word. Where the lines that only
// fair places give are as few as can be and together no worse than one torn
// word, no other lines are better, and the many other places need no look.
func (t *text) lines(m measure) []line {
	if all := t.line(0, len(t.glyphs)); t.excess(all, m) == 0 {
		return []line{all}
	}
	best, bad := t.search(m, ending)
	if bad-perLine*float64(len(best)) <= ending && t.fewest(len(best), m) {
		return best
	}
	best, _ = t.search(m, emergency)
	if t.overruns(best, m) {
		best, _ = t.search(m, never)
	}
	return best
}

// fewest reports whether n lines are the fewest for sure: one less could not
// hold the text.
func (t *text) fewest(n int, m measure) bool {
	all := t.sums[len(t.glyphs)]
	return n <= 2 || all.width > float64(n-1)*(math.Max(m.first, m.rest)+1)+maxShrink*all.ems
}

func (t *text) overruns(lines []line, m measure) bool {
	for _, l := range lines {
		if t.excess(l, m) > 0 {
			return true
		}
	}
	return false
}

// excess is how far l is too wide even when shrunk and hanging.
func (t *text) excess(l line, m measure) float64 {
	over := l.natural - m.room(l.start) - t.trail(l)
	if m.justify && over > 0 {
		over -= maxShrink * t.gaps(l)
	}
	if over <= slip {
		return 0
	}
	return over
}

// place is where a line may end, with the least badness of the lines up to it
// and the place where the last of them starts.
type place struct {
	at, from int32
	bad      float64
}

// search finds the least bad lines that end where the cost is under limit, and
// their badness.
func (t *text) search(m measure, limit float64) ([]line, float64) {
	n := len(t.glyphs)
	places := make([]place, 1, n/3+2)
	far := 0
	for end := 1; end <= n; end++ {
		cost := 0.0
		if end < n {
			if cost = t.ends[end]; cost >= limit {
				continue
			}
		}
		for far+1 < len(places) && t.tooWide(int(places[far+1].at), end, m) {
			far++
		}
		p := t.best(m, places, far, end)
		p.bad += cost
		places = append(places, p)
	}
	return t.trace(places), places[len(places)-1].bad
}

// tooWide reports whether a line is too wide whatever may be done about it. Of
// the starts for which it is, only the nearest is worth a look.
func (t *text) tooWide(start, end int, m measure) bool {
	from, to := &t.sums[start], &t.sums[end]
	width := t.sums[to.visible].width - from.width
	return width > math.Max(m.first, m.rest)+to.trail+maxShrink*(to.ems-from.ems)+slip
}

// best finds the best line that ends at end. Long lines come first: a start
// that is already as bad as the best then needs no look at its line.
func (t *text) best(m measure, places []place, far, end int) place {
	best := place{at: int32(end), bad: math.Inf(1)}
	for i := far; i < len(places); i++ {
		if places[i].bad+perLine >= best.bad {
			continue
		}
		if bad := places[i].bad + t.badness(t.line(int(places[i].at), end), m); bad < best.bad {
			best.from, best.bad = int32(i), bad
		}
	}
	return best
}

// badness is what l adds to its paragraph, perLine at least.
func (t *text) badness(l line, m measure) float64 {
	if over := t.excess(l, m); over > 0 {
		return perLine + perOverrun*over
	}
	slack := m.room(l.start) - l.natural
	last := l.end == len(t.glyphs)
	switch {
	case m.even > 0:
		return perLine + perUneven*square(m.even-l.natural)
	case last && l.start > 0 && l.visible-l.start < stub:
		return perLine + perMissing*float64(stub-(l.visible-l.start))
	case slack < 0:
		return perLine + t.tightness(l, -slack)
	case last:
		return perLine
	}
	return perLine + t.looseness(l, slack, m)
}

func (t *text) tightness(l line, over float64) float64 {
	gaps := t.gaps(l)
	if over -= t.trail(l); over <= 0 || gaps == 0 {
		return 0
	}
	return tight * square(over/(maxShrink*gaps))
}

func (t *text) looseness(l line, slack float64, m measure) float64 {
	if room := maxStretch * t.gaps(l); m.justify && slack <= room {
		return loose * square(slack/room)
	} else if m.justify {
		return hole + perHole*slack
	}
	return perSlack * square(slack)
}

func square(x float64) float64 { return x * x }

func (t *text) trace(places []place) []line {
	var out []line
	for end := places[len(places)-1]; end.at > 0; {
		start := places[end.from]
		out = append(out, t.line(int(start.at), int(end.at)))
		end = start
	}
	slices.Reverse(out)
	return out
}

// balanced breaks the paragraph into as few lines as lines does, of lengths as
// even as can be.
func (t *text) balanced(m measure) []line {
	plain := t.lines(m)
	if len(plain) < 2 {
		return plain
	}
	for _, l := range plain {
		m.even += l.natural / float64(len(plain))
	}
	return t.lines(m)
}
