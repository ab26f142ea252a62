package page

import "math"

// box is an area.
type box struct{ left, top, right, bottom float64 }

// meets reports whether two areas share more than an edge.
func (b box) meets(c box) bool {
	return math.Min(b.right, c.right)-math.Max(b.left, c.left) > touching &&
		math.Min(b.bottom, c.bottom)-math.Max(b.top, c.top) > touching
}

// holds reports whether all of c is in b, with some room for rounding.
func (b box) holds(c box, room float64) bool {
	return b.left <= c.left+room && b.right >= c.right-room && b.top <= c.top+room && b.bottom >= c.bottom-room
}

// The extent of Japanese glyphs around their baseline, in em: less than the
// line box, so that tight lines are not taken for overlapping.
const (
	above = 0.80
	below = 0.06
)

// boxOf returns the area that an op takes.
func boxOf(op Op) box {
	switch o := op.(type) {
	case Text:
		return box{o.X, o.Y - above*o.Size, o.X + o.Width, o.Y + below*o.Size}
	case Line:
		return box{math.Min(o.X1, o.X2), math.Min(o.Y1, o.Y2), math.Max(o.X1, o.X2), math.Max(o.Y1, o.Y2)}
	case Rect:
		return box{o.X, o.Y, o.X + o.W, o.Y + o.H}
	case Polygon:
		return hull(o.Points)
	case Image:
		return box{o.X, o.Y, o.X + o.W, o.Y + o.H}
	case Link:
		return box{o.X, o.Y, o.X + o.W, o.Y + o.H}
	}
	return box{}
}

// hull returns the least area that holds points.
func hull(ps []Point) box {
	if len(ps) == 0 {
		return box{}
	}
	b := box{ps[0].X, ps[0].Y, ps[0].X, ps[0].Y}
	for _, p := range ps {
		b = box{math.Min(b.left, p.X), math.Min(b.top, p.Y), math.Max(b.right, p.X), math.Max(b.bottom, p.Y)}
	}
	return b
}
