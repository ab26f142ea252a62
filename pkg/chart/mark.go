package chart

import (
	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// MarkKind is the shape that stands for how a KPI fares.
type MarkKind int

// The marks: ● reached, ▲ not reached, ○ not known yet.
const (
	Reached MarkKind = iota
	Missed
	Pending
)

// roundMark makes circles a little smaller than their room, so that they weigh
// no more than a triangle in the same room.
const roundMark = 0.92

// Mark draws a mark of size points each way.
func Mark(kind MarkKind, size float64, c page.Color) typeset.Block {
	r := size / 2
	switch kind {
	case Missed:
		return typeset.Shape(size, size, page.Polygon{Tag: figure, Fill: &c, Points: []page.Point{{X: r, Y: 0}, {X: size, Y: size * 0.9}, {X: 0, Y: size * 0.9}}})
	case Pending:
		stroke := size * 0.14
		return typeset.Shape(size, size, page.Polygon{Tag: figure, Stroke: &c, StrokeWidth: stroke, Points: circle(r, r, r*roundMark-stroke/2)})
	}
	return typeset.Shape(size, size, page.Polygon{Tag: figure, Fill: &c, Points: circle(r, r, r*roundMark)})
}
