package chart

import (
	"math"
	"testing"

	"sorachi/pkg/page"
	"sorachi/pkg/page/pagetest"
)

// TestHatchStaysInside draws every pattern over shapes with and without a notch:
// each line runs within the shape from edge to edge, and the lines are as many as
// the area asks for.
func TestHatchStaysInside(t *testing.T) {
	shapes := map[string][]page.Point{
		"square": {{X: 0, Y: 0}, {X: 40, Y: 0}, {X: 40, Y: 40}, {X: 0, Y: 40}},
		"notch":  {{X: 0, Y: 0}, {X: 40, Y: 0}, {X: 40, Y: 40}, {X: 20, Y: 10}, {X: 0, Y: 40}},
		"ring":   sector(arc{0.3, 4}, 40, 24, 1),
	}
	pitches := map[Pattern][]float64{Rising: {hatchPitch}, Falling: {hatchPitch}, Cross: {crossPitch, crossPitch}, Level: {levelPitch}, Dots: {dotPitch}}
	for name, points := range shapes {
		for pattern, pitch := range pitches {
			length, want := 0.0, 0.0
			for _, op := range (Fill{Pattern: pattern}).hatch(points, figure) {
				l := op.(page.Line)
				length += math.Hypot(l.X2-l.X1, l.Y2-l.Y1)
				for _, at := range []float64{0.01, 0.5, 0.99} {
					if p := (page.Point{X: l.X1 + (l.X2-l.X1)*at, Y: l.Y1 + (l.Y2-l.Y1)*at}); !inside(points, p) {
						t.Fatalf("%s, pattern %d: a line leaves the shape at %v", name, pattern, p)
					}
				}
			}
			for _, d := range pitch {
				want += area(page.Polygon{Points: points}) / d
			}
			if math.Abs(length-want) > want*0.05 {
				t.Errorf("%s, pattern %d: lines of %.0f points in all, want about %.0f", name, pattern, length, want)
			}
		}
	}
}

// inside counts the edges to the right of a point.
func inside(points []page.Point, at page.Point) bool {
	in := false
	for _, x := range crossings(points, at.Y) {
		if x > at.X {
			in = !in
		}
	}
	return in
}

// TestFillIsGroundPatternEdge wants what a photocopy needs in the order in which
// it is painted.
func TestFillIsGroundPatternEdge(t *testing.T) {
	grey, black := page.Color{R: 9}, page.Color{}
	plain := Box(30, 20, Fill{Ground: grey}, figure)
	if r := plain.Ops[0].(page.Rect); len(plain.Ops) != 1 || *r.Fill != grey || r.Stroke != nil {
		t.Errorf("plain: %+v", plain.Ops)
	}
	edged := Box(30, 20, Fill{Ground: grey, Ink: black, Edge: 0.5}, figure)
	if r := edged.Ops[0].(page.Rect); len(edged.Ops) != 1 || *r.Stroke != black || r.StrokeWidth != 0.5 {
		t.Errorf("edged: %+v", edged.Ops)
	}
	ops := ring([]Segment{{Value: 1, Fill: Fill{Ground: grey, Pattern: Rising, Ink: black, Edge: 0.5}}}, 40, 24).Ops
	first, last := ops[0].(page.Polygon), ops[len(ops)-1].(page.Polygon)
	if len(ops) < 10 || first.Stroke != nil || *first.Fill != grey || last.Fill != nil || *last.Stroke != black {
		t.Errorf("%d ops, first %+v, last %+v", len(ops), first, last)
	}
}

// TestPatternsDiffer wants no two patterns to be drawn alike.
func TestPatternsDiffer(t *testing.T) {
	square := []page.Point{{X: 0, Y: 0}, {X: 40, Y: 0}, {X: 40, Y: 40}, {X: 0, Y: 40}}
	seen := map[string]Pattern{}
	for p := Plain; p <= Dots; p++ {
		doc := page.Document{Pages: []page.Page{{Ops: (Fill{Pattern: p}).polygon(figure, square)}}}
		drawn := pagetest.Dump(&doc)
		if other, ok := seen[drawn]; ok {
			t.Errorf("patterns %d and %d are drawn alike", p, other)
		}
		seen[drawn] = p
	}
}
