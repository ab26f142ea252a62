package page

import (
	"math"
	"sort"
)

// crossing is how far, in points, a text may reach over an edge: the blank at
// the right of 、 and 。, which may stand outside a box, is no more.
const crossing = 4

// crossings reports each text that stands in a box in part only, across a
// line, or upon a picture. texts are sorted by their tops.
func (v *verifier) crossings(i int, texts []placedText) {
	tallest := 0.0
	for _, t := range texts {
		tallest = math.Max(tallest, t.box.bottom-t.box.top)
	}
	for k, op := range v.doc.Pages[i].Ops {
		edge := bounds(op)
		what := ""
		switch op.(type) {
		case Rect:
			what = "the edge of a box"
		case Line:
			what = "a line"
		case Image:
			what = "a picture"
		default:
			continue
		}
		first := sort.Search(len(texts), func(k int) bool { return texts[k].box.top >= edge.top-tallest-touching })
		for _, t := range texts[first:] {
			if t.box.top > edge.bottom+touching {
				break
			}
			if ink := t.ink(); crosses(op, edge, ink) && !covered(v.doc.Pages[i].Ops, k, t.op, ink) {
				v.add(i, t.op, t.text.Pos, "%q crosses %s of op %d", t.text.String, what, k)
			}
		}
	}
}

// ink is where a text is surely black: its glyphs without the blank that they
// may have around them.
func (t placedText) ink() box {
	b := t.box
	b.top += 0.12 * t.text.Size
	b.right -= math.Min(crossing, 0.3*t.text.Size)
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
	return edge.meets(ink) && !(edge.left <= ink.left+touching && edge.right >= ink.right-touching && edge.top <= ink.top+touching && edge.bottom >= ink.bottom-touching)
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
		if b := bounds(ops[k]); filled && b.left <= ink.left && b.right >= ink.right && b.top <= ink.top && b.bottom >= ink.bottom {
			return true
		}
	}
	return false
}
