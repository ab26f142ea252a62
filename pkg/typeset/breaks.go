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
	perLine    = 100.0 // a line more is worse than any fair line end
	perOverrun = 1e7   // an em outside the box is worse than any line end
	tight      = 3.0   // a line shrunk all the way
	loose      = 4.0   // a line stretched all the way
	perSlack   = 0.3   // an em² of ragged edge
	perUneven  = 0.15  // an em² of a balanced line: in a heading words weigh more
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

// text is a paragraph ready to be broken: values parallel to its characters,
// and sums over all characters before, with one entry more.
type text struct {
	glyphs  []glyph
	ends    []float64 // cost of ending a line before the character; from emergency on only if need be
	width   []float64 // sum of advances
	ems     []float64 // sum of sizes
	digits  []int     // number of numerals
	visible []int     // where a line that ends here ends without its spaces
	trail   []float64 // blank right part of the character before visible
	em      float64   // size of the first character
}

func newText(glyphs []glyph) *text {
	n := len(glyphs)
	t := &text{
		glyphs: glyphs, ends: make([]float64, n), width: make([]float64, n+1), ems: make([]float64, n+1),
		digits: make([]int, n+1), visible: make([]int, n+1), trail: make([]float64, n+1),
	}
	rs, cs := make([]rune, n), make([]class, n)
	for i, g := range glyphs {
		rs[i], cs[i] = g.r, classOf(g.r)
		if i > 0 {
			t.ends[i] = pairs[cs[i-1]][cs[i]]
		}
		t.add(i, g, cs[i])
	}
	mend(rs, cs, t.ends)
	if n > 0 {
		t.em = math.Max(glyphs[0].size, 0.1)
	}
	return t
}

// add carries the sums over character i.
func (t *text) add(i int, g glyph, c class) {
	t.width[i+1] = t.width[i] + g.advance
	t.ems[i+1] = t.ems[i] + g.size
	t.digits[i+1] = t.digits[i]
	t.visible[i+1] = i + 1
	switch c {
	case numeral, latinPoint:
		t.digits[i+1]++
	case wordSpace, wideSpace:
		t.visible[i+1], t.trail[i+1] = t.visible[i], t.trail[i]
	case fullStop, comma:
		if g.face != nil {
			t.trail[i+1] = g.face.trail[g.r] * g.size
		}
	}
}

// line is the characters from start to end, and to visible without the spaces
// at its end.
type line struct{ start, visible, end int }

func (t *text) line(start, end int) line { return line{start, max(start, t.visible[end]), end} }

// natural is the width of l without spacing.
func (t *text) natural(l line) float64 { return t.width[l.visible] - t.width[l.start] }

// gaps is the size in points of what lies between l's characters; nothing in a
// line that is mostly figures, which spacing would pull apart.
func (t *text) gaps(l line) float64 {
	if l.visible-l.start < 2 || 2*(t.digits[l.visible]-t.digits[l.start]) > l.visible-l.start {
		return 0
	}
	return t.ems[l.visible-1] - t.ems[l.start]
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
	over := t.natural(l) - m.room(l.start) - t.trail[l.end]
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

// extend finds the best line that ends at end, from the nearest start back to
// the first from which it is too wide.
func (t *text) extend(m measure, places []int, end int, bad []float64, from []int) {
	bad[end] = math.Inf(1)
	for k := len(places) - 1; k >= 0; k-- {
		l := t.line(places[k], end)
		cost, fits := t.badness(l, m)
		if cost += bad[l.start]; cost < bad[end] {
			bad[end], from[end] = cost, l.start
		}
		if !fits && t.natural(l) > m.rest && t.natural(l) > m.first {
			return
		}
	}
}

// badness is what l adds to its paragraph, and whether it fits its room.
func (t *text) badness(l line, m measure) (float64, bool) {
	if over := t.excess(l, m); over > 0 {
		return perLine + perOverrun*over/t.em, false
	}
	slack := m.room(l.start) - t.natural(l)
	last := l.end == len(t.glyphs)
	switch {
	case m.even > 0:
		return perLine + perUneven*square((m.even-t.natural(l))/t.em), true
	case last && l.start > 0 && l.visible-l.start < stub:
		return perLine + perMissing*float64(stub-(l.visible-l.start)), true
	case slack < 0:
		return perLine + t.tightness(l, -slack), true
	case last:
		return perLine, true
	}
	return perLine + t.looseness(l, slack, m), true
}

func (t *text) tightness(l line, over float64) float64 {
	gaps := t.gaps(l)
	if over -= t.trail[l.end]; over <= 0 || gaps == 0 {
		return 0
	}
	return tight * square(over/(maxShrink*gaps))
}

func (t *text) looseness(l line, slack float64, m measure) float64 {
	if room := maxStretch * t.gaps(l); m.justify && slack <= room {
		return loose * square(slack/room)
	} else if m.justify {
		return loose + perSlack*square(slack/t.em)
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
		m.even += t.natural(l) / float64(len(plain))
	}
	return t.lines(m)
}
