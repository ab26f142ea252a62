package chart

import (
	"math"
	"slices"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// Pattern is what covers an area, so that areas can be told apart without
// colour.
type Pattern int

// The patterns.
const (
	Plain Pattern = iota
	Rising
	Falling
	Cross
	Level
	Dots
)

// Fill is how an area is filled: a ground, a pattern upon it, an edge around it.
type Fill struct {
	Ground  page.Color
	Pattern Pattern
	Ink     page.Color // of pattern and edge
	Edge    float64    // width of the line around, in points; 0 is none
}

// The strokes of patterns, in points. Hatching is as wide as a photocopier keeps
// and its lines stand as far apart as a copy of a copy keeps open.
const (
	hatchWidth = 0.6
	hatchPitch = 3.0
	crossPitch = 3.8
	levelPitch = 2.4
	dotWidth   = 1.1
	dotPitch   = 2.8
)

// Box draws a filled rectangle of w by h points.
func Box(w, h float64, f Fill, tag page.Tag) typeset.Block {
	return typeset.Shape(w, h, f.rect(tag, 0, 0, w, h)...)
}

// rect fills a rectangle by its top left corner.
func (f Fill) rect(tag page.Tag, x, y, w, h float64) []page.Op {
	corners := []page.Point{{X: x, Y: y}, {X: x + w, Y: y}, {X: x + w, Y: y + h}, {X: x, Y: y + h}}
	return f.area(tag, corners, func(fill, stroke *page.Color, width float64) page.Op {
		return page.Rect{Tag: tag, X: x, Y: y, W: w, H: h, Fill: fill, Stroke: stroke, StrokeWidth: width}
	})
}

// polygon fills a polygon.
func (f Fill) polygon(tag page.Tag, points []page.Point) []page.Op {
	return f.area(tag, points, func(fill, stroke *page.Color, width float64) page.Op {
		return page.Polygon{Tag: tag, Points: points, Fill: fill, Stroke: stroke, StrokeWidth: width}
	})
}

// area draws ground, pattern and edge of an area with these corners, of which shape makes
// an op: without a pattern, ground and edge are one.
func (f Fill) area(tag page.Tag, corners []page.Point, shape func(fill, stroke *page.Color, width float64) page.Op) []page.Op {
	switch {
	case f.Pattern == Plain && f.Edge > 0:
		return []page.Op{shape(&f.Ground, &f.Ink, f.Edge)}
	case f.Pattern == Plain:
		return []page.Op{shape(&f.Ground, nil, 0)}
	}
	out := append([]page.Op{shape(&f.Ground, nil, 0)}, f.hatch(corners, tag)...)
	if f.Edge > 0 {
		out = append(out, shape(nil, &f.Ink, f.Edge))
	}
	return out
}

// hatch draws the pattern within an area.
func (f Fill) hatch(points []page.Point, tag page.Tag) []page.Op {
	line := page.Line{Tag: tag, Width: hatchWidth, Color: f.Ink}
	switch f.Pattern {
	case Rising:
		return hatched(points, -math.Pi/4, hatchPitch, line)
	case Falling:
		return hatched(points, math.Pi/4, hatchPitch, line)
	case Cross:
		return append(hatched(points, -math.Pi/4, crossPitch, line), hatched(points, math.Pi/4, crossPitch, line)...)
	case Level:
		return hatched(points, 0, levelPitch, line)
	case Dots:
		line.Width, line.Dash = dotWidth, []float64{dotWidth, dotPitch - dotWidth}
		return hatched(points, 0, dotPitch, line)
	}
	return nil
}

// hatched draws parallel lines through an area, angle radians clockwise from
// level and pitch points apart. The lines of areas side by side meet.
func hatched(points []page.Point, angle, pitch float64, line page.Line) []page.Op {
	sin, cos := math.Sincos(angle)
	turned := make([]page.Point, len(points)) // so that the lines are level
	low, high := math.Inf(1), math.Inf(-1)
	for i, p := range points {
		turned[i] = page.Point{X: p.X*cos + p.Y*sin, Y: p.Y*cos - p.X*sin}
		low, high = math.Min(low, turned[i].Y), math.Max(high, turned[i].Y)
	}
	var out []page.Op
	for n := math.Floor(low / pitch); (n+0.5)*pitch < high; n++ {
		y := (n + 0.5) * pitch
		at := crossings(turned, y)
		for i := 0; i+1 < len(at); i += 2 {
			line.X1, line.Y1 = at[i]*cos-y*sin, at[i]*sin+y*cos
			line.X2, line.Y2 = at[i+1]*cos-y*sin, at[i+1]*sin+y*cos
			out = append(out, line)
		}
	}
	return out
}

// crossings returns where the level line at y enters and leaves an area, from
// left to right.
func crossings(points []page.Point, y float64) []float64 {
	var out []float64
	for i, p := range points {
		q := points[(i+1)%len(points)]
		if (p.Y <= y) != (q.Y <= y) {
			out = append(out, p.X+(q.X-p.X)*(y-p.Y)/(q.Y-p.Y))
		}
	}
	slices.Sort(out)
	return out
}
