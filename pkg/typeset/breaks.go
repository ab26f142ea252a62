package typeset

import "math"

// The setting of a line, in em of the text.
const (
	maxStretch = 0.08  // between two characters: more is seen as holes
	maxShrink  = 0.03  // less is seen as dark lines
	tolerance  = 0.002 // pt by which a line may be too wide without being so
)

// The weights of a paragraph's badness, in the unit of line end costs.
const (
	perLine    = 500.0 // a line more is worse than any fair line end
	perOverrun = 1e9   // an em outside the box is worse than any line end
	tight      = 3.0   // a line shrunk all the way
	loose      = 4.0   // a line stretched all the way
	hole       = 14.0  // a line that stretching does not fill
	perSlack   = 0.07  // an em² of ragged edge
	perUneven  = 0.08  // an em² of a balanced line: in a heading words weigh more
	perMissing = 6.0   // a character that the last line is shorter than stub
	stub       = 3
)

// measure is the room of a paragraph's lines and how they fill it, in points.
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

// text is a paragraph ready to be broken.
type text struct {
	glyphs []glyph
	ends   []float64 // cost of ending a line before each character; from emergency on only if need be
	sums   []sum     // before each character, and at the end
	em     float64   // size of the first character
}

// sum is what lies before a place in a text.
type sum struct {
	width, ems float64 // of advances and of sizes
	trail      float64 // blank right part of the character before visible
	digits     int     // number of numerals
	visible    int     // where a line that ends here ends without its spaces
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
	if n > 0 {
		t.em = math.Max(glyphs[0].size, 0.1)
	}
	return t
}

// and is s with one more character, the one at i.
func (s sum) and(i int, g glyph, c class) sum {
	next := sum{width: s.width + g.advance, ems: s.ems + g.size, digits: s.digits, visible: i + 1}
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
	visible := max(start, t.sums[end].visible)
	return line{start, visible, end, t.sums[visible].width - t.sums[start].width}
}

// trail is how much of l's end is blank and may stand outside the box.
func (t *text) trail(l line) float64 { return t.sums[l.end].trail }

// gaps is the size in points of what lies between l's characters; nothing in a
// line that is mostly figures, which spacing would pull apart.
func (t *text) gaps(l line) float64 {
	digits := t.sums[l.visible].digits - t.sums[l.start].digits
	if n := l.visible - l.start; n < 2 || 2*digits > n {
		return 0
	}
	return t.sums[l.visible-1].ems - t.sums[l.start].ems
}

// lines breaks the paragraph so that its badness is the least.
func (t *text) lines(m measure) []line {
	if all := t.line(0, len(t.glyphs)); t.excess(all, m) == 0 {
		return []line{all}
	}
	best := t.search(m, emergency)
	if t.overruns(best, m) {
		best = t.search(m, never)
	}
	return best
}

func (t *text) overruns(lines []line, m measure) bool {
	for _, l := range lines {
		if t.excess(l, m) > 0 {
			return true
		}
	}
	return false
}

// excess is how far l is too wide even when shrunk and hanging, in points.
func (t *text) excess(l line, m measure) float64 {
	over := l.natural - m.room(l.start) - t.trail(l)
	if m.justify && over > 0 {
		over -= maxShrink * t.gaps(l)
	}
	if over <= tolerance {
		return 0
	}
	return over
}

// search finds the least bad lines that end where the cost is under limit.
func (t *text) search(m measure, limit float64) []line {
	n := len(t.glyphs)
	bad := make([]float64, n+1)
	from := make([]int, n+1)
	places := make([]int, 1, n+1)
	for end := 1; end <= n; end++ {
		cost := 0.0
		if end < n {
			if cost = t.ends[end]; cost >= limit {
				continue
			}
		}
		t.extend(m, places, end, bad, from)
		bad[end] += cost
		places = append(places, end)
	}
	return t.trace(from)
}

// extend finds the best line that ends at end. Long lines come first: a start
// that is already as bad as the best then needs no look at its line.
func (t *text) extend(m measure, places []int, end int, bad []float64, from []int) {
	bad[end] = math.Inf(1)
	for _, start := range places[t.farthest(m, places, end):] {
		if bad[start]+perLine >= bad[end] {
			continue
		}
		if cost := bad[start] + t.badness(t.line(start, end), m); cost < bad[end] {
			bad[end], from[end] = cost, start
		}
	}
}

// farthest returns the index of the nearest place from which a line to end is
// too wide: no line starts before it.
func (t *text) farthest(m measure, places []int, end int) int {
	widest := math.Max(m.first, m.rest)
	for k := len(places) - 1; k > 0; k-- {
		if l := t.line(places[k], end); l.natural > widest && t.excess(l, m) > 0 {
			return k
		}
	}
	return 0
}

// badness is what l adds to its paragraph, perLine at least.
func (t *text) badness(l line, m measure) float64 {
	if over := t.excess(l, m); over > 0 {
		return perLine + perOverrun*over/t.em
	}
	slack := m.room(l.start) - l.natural
	last := l.end == len(t.glyphs)
	switch {
	case m.even > 0:
		return perLine + perUneven*square((m.even-l.natural)/t.em)
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
		return hole + perSlack*square(slack/t.em)
	}
	return perSlack * square(slack/t.em)
}

func square(x float64) float64 { return x * x }

func (t *text) trace(from []int) []line {
	var out []line
	for end := len(t.glyphs); end > 0; end = from[end] {
		out = append(out, t.line(from[end], end))
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
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
