package page

import (
	"math"
	"sort"
)

// mostHanging is how far, in points, a text may reach over an edge at most: the blank at
// the right of 、 and 。, which may stand outside a box, is no more.
const mostHanging = 4

// crossings finds each text that stands in a box in part only, across a line, or upon a
// picture. It relies on the order that overlaps leaves the texts in.
func (v *viewer) crossings() {
	tallest := 0.0
	for _, t := range v.texts {
		tallest = math.Max(tallest, t.box.bottom-t.box.top)
	}
	for k, op := range v.Ops {
		what := crossed(op)
		if what == "" {
			continue
		}
		edge := boxOf(op)
		first := sort.Search(len(v.texts), func(i int) bool { return v.texts[i].box.top >= edge.top-tallest-touching })
		for _, t := range v.texts[first:] {
			if t.box.top > edge.bottom+touching {
				break
			}
			if ink := t.ink(); crosses(op, edge, ink) && !covered(v.Ops, k, t.op, ink) {
				v.add(t.op, "%q crosses %s of op %d", t.text.String, what, k)
			}
		}
	}
}

// crossed names what no text may cross of an op, "" when there is nothing.
func crossed(op Op) string {
	switch op.(type) {
	case Rect:
		return "the edge of a box"
	case Line:
		return "a line"
	case Image:
		return "a picture"
	}
	return ""
}

// ink is where a text is surely black: its glyphs without the blank that they
// may have around them.
func (t placedText) ink() box {
	b := t.box
	b.top += 0.12 * t.text.Size
	b.right -= math.Min(mostHanging, 0.3*t.text.Size)
	return b
}

// crosses reports whether an op has an edge through the ink of a text.
func crosses(op Op, edge, ink box) bool {
	switch o := op.(type) {
	case Line:
		return o.enters(box{ink.left + touching, ink.top + touching, ink.right - touching, ink.bottom - touching})
	case Image:
		return edge.meets(ink)
	}
	return edge.meets(ink) && !edge.holds(ink, touching)
}

// enters reports whether some of a line lies within b (Liang and Barsky 1984).
func (l Line) enters(b box) bool {
	from, to := 0.0, 1.0
	for _, side := range [...]struct{ step, room float64 }{
		{l.X1 - l.X2, l.X1 - b.left}, {l.X2 - l.X1, b.right - l.X1}, {l.Y1 - l.Y2, l.Y1 - b.top}, {l.Y2 - l.Y1, b.bottom - l.Y1},
	} {
		switch at := side.room / side.step; {
		case side.step == 0 && side.room < 0:
			return false
		case side.step < 0:
			from = math.Max(from, at)
		case side.step > 0:
			to = math.Min(to, at)
		}
	}
	return from < to
}

// covered reports whether a shape painted between two ops, such as the hole of
// a ring, hides the first where the ink of the second is.
func covered(ops []Op, under, over int, ink box) bool {
	for k := under + 1; k < over; k++ {
		filled := false
		switch o := ops[k].(type) {
		case Rect:
			filled = o.Fill != nil
		case Polygon:
			filled = o.Fill != nil
		}
		if filled && boxOf(ops[k]).holds(ink, 0) {
			return true
		}
	}
	return false
}
