package chart

import (
	"math"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// TrendPoint is the value of one year; OK is false when there is none, which
// leaves a gap.
type TrendPoint struct {
	Value float64
	OK    bool
}

// TrendStyle is how a trend looks.
type TrendStyle struct {
	Line, Dot, Target page.Color
	Tag               page.Tag
}

// The strokes of a trend, in points.
const (
	trendWidth  = 1.0
	targetWidth = 0.7
	dot         = 1.5 // radius
)

// leastRange is the smallest part of the largest value that the height of a
// trend stands for. Without it a change of 1 % would look like a cliff.
const leastRange = 0.2

// Trend draws the values of following years from left to right in w by h
// points: dots, lines between neighbours that both have a value, and the target
// as a dashed line. The scale holds every value and the target and never less
// than a fifth of the largest, so that small changes look small.
func Trend(values []TrendPoint, w, h float64, target *float64, s TrendStyle) typeset.Block {
	s.Tag.Role = page.Figure
	b := typeset.Shape(w, h)
	low, high, ok := trendRange(values, target)
	if !ok {
		return b
	}
	y := func(v float64) float64 { return dot + (h-2*dot)*(high-v)/(high-low) }
	x := func(i int) float64 { return dot + (w-2*dot)*(float64(i)+0.5)/float64(len(values)) }
	if target != nil {
		b.Ops = append(b.Ops, page.Line{Tag: s.Tag, X1: 0, Y1: y(*target), X2: w, Y2: y(*target), Width: targetWidth, Color: s.Target, Dash: []float64{2, 1.5}})
	}
	for i := 1; i < len(values); i++ {
		if p, q := values[i-1], values[i]; p.OK && q.OK {
			b.Ops = append(b.Ops, page.Line{Tag: s.Tag, X1: x(i - 1), Y1: y(p.Value), X2: x(i), Y2: y(q.Value), Width: trendWidth, Color: s.Line})
		}
	}
	for i, p := range values {
		if p.OK {
			b.Ops = append(b.Ops, page.Polygon{Tag: s.Tag, Fill: &s.Dot, Points: circle(x(i), y(p.Value), dot)})
		}
	}
	return b
}

// trendRange returns the scale of a trend; ok is false without any value.
func trendRange(values []TrendPoint, target *float64) (low, high float64, ok bool) {
	low, high = math.Inf(1), math.Inf(-1)
	hold := func(v float64) { low, high = math.Min(low, v), math.Max(high, v) }
	for _, p := range values {
		if p.OK {
			hold(p.Value)
			ok = true
		}
	}
	if !ok {
		return 0, 0, false
	}
	if target != nil {
		hold(*target)
	}
	least := leastRange * math.Max(math.Abs(low), math.Abs(high))
	if least == 0 {
		least = 1
	}
	if lack := least - (high - low); lack > 0 {
		low, high = low-lack/2, high+lack/2
	}
	return low, high, true
}
