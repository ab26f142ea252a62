package chart

import (
	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// MarkKind is the shape of a mark. What each stands for is for the caller.
type MarkKind int

// The marks: ● ◆ ▼ ■ ○. There is no ▲, which stands for minus before a figure.
const (
	Disc MarkKind = iota
	Diamond
	Triangle
	Square
	Circle
)

// roundMark and squareMark make shapes smaller than their room, so that they
// weigh no more than a triangle in the same room.
const (
	roundMark  = 0.92
	squareMark = 0.80
)

// Mark draws a mark of size points each way.
func Mark(kind MarkKind, size float64, c page.Color) typeset.Block {
	r := size / 2
	shape := page.Polygon{Tag: figure, Fill: &c}
	switch kind {
	case Diamond:
		shape.Points = []page.Point{{X: r, Y: 0}, {X: size, Y: r}, {X: r, Y: size}, {X: 0, Y: r}}
	case Triangle:
		shape.Points = []page.Point{{X: 0, Y: size * 0.1}, {X: size, Y: size * 0.1}, {X: r, Y: size}}
	case Square:
		a, b := r*(1-squareMark), r*(1+squareMark)
		shape.Points = []page.Point{{X: a, Y: a}, {X: b, Y: a}, {X: b, Y: b}, {X: a, Y: b}}
	case Circle:
		stroke := size * 0.14
		shape = page.Polygon{Tag: figure, Stroke: &c, StrokeWidth: stroke, Points: circle(r, r, r*roundMark-stroke/2)}
	default:
		shape.Points = circle(r, r, r*roundMark)
	}
	return typeset.Shape(size, size, shape)
}
