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

// ringGap is the blank between segments, in points.
const ringGap = 1.2

// Ring draws segments clockwise from twelve o'clock as a ring between two radii
// in points, in a block of twice the outer radius. Without a positive value it
// is blank.
func Ring(segments []Segment, outer, inner float64) typeset.Block {
	b := typeset.Shape(2*outer, 2*outer)
	for i, a := range angles(segments) {
		if a.to <= a.from {
			continue
		}
		gap := ringGap
		if a.to-a.from > 2*math.Pi-1e-9 {
			gap = 0
		}
		b.Ops = append(b.Ops, segments[i].Fill.polygon(figure, sector(a, outer, inner, gap))...)
	}
	return b
}

// anchors returns for each segment of a ring the point at its middle angle
// and radius points from the centre, in the coordinates of Ring's block.
func anchors(segments []Segment, outer, radius float64) []page.Point {
	out := make([]page.Point, len(segments))
	for i, a := range angles(segments) {
		out[i] = polar(outer, radius, (a.from+a.to)/2)
	}
	return out
}

// arc is a range of angles in radians, clockwise from twelve o'clock.
type arc struct{ from, to float64 }

func angles(segments []Segment) []arc {
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

// sector flattens a part of a ring whose straight sides lie gap/2 inside its
// angles, so that gaps are as wide at the rim as at the hole.
func sector(a arc, outer, inner, gap float64) []page.Point {
	rim, hole := inset(a, outer, gap), inset(a, inner, gap)
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

func inset(a arc, radius, gap float64) arc {
	mid := (a.from + a.to) / 2
	if radius <= gap/2 {
		return arc{mid, mid}
	}
	d := math.Asin(gap / 2 / radius)
	return arc{math.Min(a.from+d, mid), math.Max(a.to-d, mid)}
}

func (a arc) at(i, steps int) float64 { return a.from + (a.to-a.from)*float64(i)/float64(steps) }
