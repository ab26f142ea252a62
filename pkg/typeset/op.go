package typeset

import (
	"slices"

	"sorachi/pkg/page"
)

// appendMoved appends ops to dst, shifted by dx and dy.
func appendMoved(dst, ops []page.Op, dx, dy float64) []page.Op {
	if dx == 0 && dy == 0 {
		return append(dst, ops...)
	}
	dst = slices.Grow(dst, len(ops))
	for _, op := range ops {
		dst = append(dst, moved(op, dx, dy))
	}
	return dst
}

func retagged(op page.Op, tag page.Tag) page.Op {
	return page.Retag(op, func(page.Tag) page.Tag { return tag })
}

// moved returns op shifted by dx and dy.
func moved(op page.Op, dx, dy float64) page.Op {
	switch o := op.(type) {
	case page.Text:
		o.X, o.Y = o.X+dx, o.Y+dy
		return o
	case page.Line:
		o.X1, o.Y1, o.X2, o.Y2 = o.X1+dx, o.Y1+dy, o.X2+dx, o.Y2+dy
		return o
	case page.Rect:
		o.X, o.Y = o.X+dx, o.Y+dy
		return o
	case page.Polygon:
		o.Points = movedPoints(o.Points, dx, dy)
		return o
	case page.Image:
		o.X, o.Y = o.X+dx, o.Y+dy
		return o
	case page.Link:
		o.X, o.Y = o.X+dx, o.Y+dy
		return o
	}
	return op
}

func movedPoints(points []page.Point, dx, dy float64) []page.Point {
	out := make([]page.Point, len(points))
	for i, p := range points {
		out[i] = page.Point{X: p.X + dx, Y: p.Y + dy}
	}
	return out
}

func tagOf(op page.Op) page.Tag {
	switch o := op.(type) {
	case page.Text:
		return o.Tag
	case page.Line:
		return o.Tag
	case page.Rect:
		return o.Tag
	case page.Polygon:
		return o.Tag
	case page.Image:
		return o.Tag
	case page.Link:
		return o.Tag
	}
	return page.Tag{}
}
