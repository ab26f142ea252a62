package chart

import (
	"math"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// Segment is one part of a ring.
type Segment struct {
	Value float64 // its share of the sum; negative counts as 0
	Fill  Fill
}

// ringBlank is what stays blank between segments, in points.
const ringBlank = 1.2

// ring draws segments clockwise from twelve o'clock as a ring between two radii
// in points, in a block of twice the outer radius. Without a positive value it
// is blank.
func ring(segments []Segment, outer, inner float64) typeset.Block {
	b := typeset.Shape(2*outer, 2*outer)
	for i, a := range arcsOf(segments) {
		if a.to <= a.from {
			continue
		}
		blank := ringBlank
		if a.to-a.from > 2*math.Pi-1e-9 {
			blank = 0
		}
		b.Ops = append(b.Ops, segments[i].Fill.polygon(figure, sector(a, outer, inner, blank))...)
	}
	return b
}

// middles returns for each segment of a ring the point at its middle angle
// and radius points from the centre, in the coordinates of the ring's block.
func middles(segments []Segment, outer, radius float64) []page.Point {
	out := make([]page.Point, len(segments))
	for i, a := range arcsOf(segments) {
		out[i] = polar(outer, radius, (a.from+a.to)/2)
	}
	return out
}

// arc is a range of angles in radians, clockwise from twelve o'clock.
type arc struct{ from, to float64 }

// arcsOf returns where the segments of a ring begin and end.
func arcsOf(segments []Segment) []arc {
	sum := 0.0
	for _, s := range segments {
		sum += math.Max(0, s.Value)
	}
	out := make([]arc, len(segments))
	at := 0.0
	for i, s := range segments {
		out[i].from = at
		if sum > 0 {
			at += 2 * math.Pi * math.Max(0, s.Value) / sum
		}
		out[i].to = at
	}
	return out
}

// sector flattens a part of a ring whose straight sides lie blank/2 inside its
// angles, so that the blanks are as wide at the rim as at the hole.
func sector(a arc, outer, inner, blank float64) []page.Point {
	rim, hole := inset(a, outer, blank), inset(a, inner, blank)
	steps := max(2, int(math.Ceil((a.to-a.from)*outer/curveStep)))
	points := make([]page.Point, 0, 2*steps+2)
	for i := range steps + 1 {
		points = append(points, polar(outer, outer, rim.at(i, steps)))
	}
	for i := range steps + 1 {
		points = append(points, polar(outer, inner, hole.at(steps-i, steps)))
	}
	return points
}

// inset returns the angles at a radius that leave blank/2 at both sides of an arc.
func inset(a arc, radius, blank float64) arc {
	mid := (a.from + a.to) / 2
	if radius <= blank/2 {
		return arc{mid, mid}
	}
	d := math.Asin(blank / 2 / radius)
	return arc{math.Min(a.from+d, mid), math.Max(a.to-d, mid)}
}

// at returns the angle at the end of step i of steps.
func (a arc) at(i, steps int) float64 { return a.from + (a.to-a.from)*float64(i)/float64(steps) }
