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

func moved(op page.Op, dx, dy float64) page.Op {
	return altered(op, dx, dy, func(t page.Tag) page.Tag { return t })
}

func retagged(op page.Op, tag page.Tag) page.Op {
	return altered(op, 0, 0, func(page.Tag) page.Tag { return tag })
}

// altered returns op shifted and with another tag, in one copy.
func altered(op page.Op, dx, dy float64, tag func(page.Tag) page.Tag) page.Op {
	switch o := op.(type) {
	case page.Text:
		o.X, o.Y, o.Tag = o.X+dx, o.Y+dy, tag(o.Tag)
		return o
	case page.Line:
		o.X1, o.Y1, o.X2, o.Y2, o.Tag = o.X1+dx, o.Y1+dy, o.X2+dx, o.Y2+dy, tag(o.Tag)
		return o
	case page.Rect:
		o.X, o.Y, o.Tag = o.X+dx, o.Y+dy, tag(o.Tag)
		return o
	case page.Polygon:
		o.Points, o.Tag = movedPoints(o.Points, dx, dy), tag(o.Tag)
		return o
	case page.Image:
		o.X, o.Y, o.Tag = o.X+dx, o.Y+dy, tag(o.Tag)
		return o
	case page.Link:
		o.X, o.Y, o.Tag = o.X+dx, o.Y+dy, tag(o.Tag)
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
