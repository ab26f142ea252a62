// Package chart draws the small charts of a report as blocks of polygons and lines: a
// ring of shares, a bar of progress, columns over years, a mark. It is no plotting
// library: no scales, no legend, and no words but those that callers have set with
// pkg/typeset. It knows no plan and no theme.
//
// Lengths are points, y grows downwards, angles are radians clockwise from twelve o'clock.
// What is drawn is in the Figure role, but for a Box and a labelled ring, which have the
// tag that they are given; the text alternative and the place of the others come with the
// style, or by Block.Tagged for a mark. Whatever a chart tells by colour it tells by shape
// or place as well. A value that cannot be drawn is left out.
//
// To read it: this file (round shapes) and fill.go (areas with patterns), then
// ring.go, mark.go, bar.go and columns.go (over plot.go) in any order: each holds one
// chart. ringlabels.go and columnlabels.go set words around them.
package chart

import (
	"math"

	"sorachi/pkg/page"
)

// figure is the tag of what gets its words from the caller.
var figure = page.Tag{Role: page.Figure}

// curveStep is the longest side of a flattened curve, in points: at twice the
// size it still looks round.
const curveStep = 1.0

// polar returns the point at an angle and a radius from (center, center).
func polar(center, radius, angle float64) page.Point {
	return page.Point{X: center + radius*math.Sin(angle), Y: center - radius*math.Cos(angle)}
}

// circle flattens a circle around (x, y).
func circle(x, y, r float64) []page.Point {
	n := max(16, int(math.Ceil(2*math.Pi*r/curveStep)))
	out := make([]page.Point, n)
	for i := range out {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		out[i] = page.Point{X: x + r*sin, Y: y - r*cos}
	}
	return out
}
