package chart

import (
	"math"
	"testing"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

func close(a, b float64) bool { return math.Abs(a-b) < 1e-6 }

// extent is the box around all points and rectangles of b.
func extent(b typeset.Block) (left, top, right, bottom float64) {
	left, top, right, bottom = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	hold := func(x, y float64) {
		left, top, right, bottom = math.Min(left, x), math.Min(top, y), math.Max(right, x), math.Max(bottom, y)
	}
	for _, op := range b.Ops {
		switch o := op.(type) {
		case page.Polygon:
			for _, p := range o.Points {
				hold(p.X, p.Y)
			}
		case page.Rect:
			hold(o.X, o.Y)
			hold(o.X+o.W, o.Y+o.H)
		case page.Line:
			hold(o.X1, o.Y1)
			hold(o.X2, o.Y2)
		}
	}
	return left, top, right, bottom
}

// checkDrawing holds a drawing to its block and to the Figure role.
func checkDrawing(t *testing.T, b typeset.Block) {
	t.Helper()
	left, top, right, bottom := extent(b)
	if len(b.Ops) > 0 && !(left >= -1e-6 && top >= -1e-6 && right <= b.W+1e-6 && bottom <= b.H+1e-6) {
		t.Errorf("drawn from %v, %v to %v, %v in %v by %v", left, top, right, bottom, b.W, b.H)
	}
	for i, op := range b.Ops {
		page.Retag(op, func(tag page.Tag) page.Tag {
			if tag.Role != page.Figure {
				t.Errorf("op %d is no figure", i)
			}
			return tag
		})
	}
}

// area is the area of a polygon (the shoelace formula).
func area(p page.Polygon) float64 {
	sum := 0.0
	for i, a := range p.Points {
		b := p.Points[(i+1)%len(p.Points)]
		sum += a.X*b.Y - b.X*a.Y
	}
	return math.Abs(sum) / 2
}

func TestRing(t *testing.T) {
	segments := []Segment{{Value: 1}, {Value: 0}, {Value: 3, Fill: Fill{Ground: page.Color{R: 5}}}, {Value: -2}}
	b := ring(segments, 40, 24)
	checkDrawing(t, b)
	if len(b.Ops) != 2 || b.W != 80 || b.H != 80 {
		t.Fatalf("%d segments in %v by %v", len(b.Ops), b.W, b.H)
	}
	quarter, rest := b.Ops[0].(page.Polygon), b.Ops[1].(page.Polygon)
	// A quarter of the ring lies right of and above the centre, and is π(40²-24²)/4
	// less the gaps at its two sides.
	for _, p := range quarter.Points {
		if p.X < 40 || p.Y > 40 {
			t.Errorf("the first quarter has a point at %v", p)
		}
	}
	if want := math.Pi*(40*40-24*24)/4 - ringBlank*16; math.Abs(area(quarter)-want) > 3 {
		t.Errorf("area %v, want about %v", area(quarter), want)
	}
	if want := 3*math.Pi*(40*40-24*24)/4 - ringBlank*16; math.Abs(area(rest)-want) > 9 {
		t.Errorf("area %v, want about %v", area(rest), want)
	}
	if *rest.Fill != (page.Color{R: 5}) {
		t.Errorf("fill %v", *rest.Fill)
	}
}

func TestRingOfOne(t *testing.T) {
	b := ring([]Segment{{Value: 0}, {Value: 7}}, 40, 24)
	checkDrawing(t, b)
	if want := math.Pi * (40*40 - 24*24); len(b.Ops) != 1 || math.Abs(area(b.Ops[0].(page.Polygon))-want) > 12 {
		t.Errorf("%d segments, the first of %v, want %v", len(b.Ops), area(b.Ops[0].(page.Polygon)), want)
	}
	for _, segments := range [][]Segment{nil, {{Value: 0}}, {{Value: -1}}} {
		if b := ring(segments, 40, 24); len(b.Ops) != 0 || b.W != 80 {
			t.Errorf("%v: %d segments", segments, len(b.Ops))
		}
	}
}

func TestRingAnchors(t *testing.T) {
	got := middles([]Segment{{Value: 1}, {Value: 1}, {Value: 2}}, 40, 30)
	d := 30 / math.Sqrt2
	for i, want := range []page.Point{{X: 40 + d, Y: 40 - d}, {X: 40 + d, Y: 40 + d}, {X: 10, Y: 40}} {
		if !close(got[i].X, want.X) || !close(got[i].Y, want.Y) {
			t.Errorf("anchor %d at %v, want %v", i, got[i], want)
		}
	}
}

func TestBar(t *testing.T) {
	tests := []struct {
		share float64
		ops   int
		right float64 // of the filled part
	}{
		{0, 2, 0}, {-0.5, 2, 0}, {0.5, 3, 40}, {1, 3, 80}, {1.25, 3, 100}, {2.17, 3, 100}, {math.NaN(), 2, 0}, {math.Inf(1), 3, 100},
	}
	for _, tt := range tests {
		b := Bar(100, 10, tt.share, BarStyle{Tag: page.Tag{Alt: "進捗率"}})
		checkDrawing(t, b)
		if len(b.Ops) != tt.ops {
			t.Errorf("%v: %d ops, want %d", tt.share, len(b.Ops), tt.ops)
			continue
		}
		if tick := b.Ops[tt.ops-1].(page.Line); tick.X1 != 80 || tick.Y2 != 10 || tick.Alt != "進捗率" {
			t.Errorf("%v: tick %+v", tt.share, tick)
		}
		if _, _, right, _ := extent(typeset.Shape(100, 10, b.Ops[1:len(b.Ops)-1]...)); tt.ops == 3 && !close(right, tt.right) {
			t.Errorf("%v: filled to %v, want %v", tt.share, right, tt.right)
		}
	}
}

// A share off the scale has another shape than one at its end.
func TestBarBeyondScale(t *testing.T) {
	if _, ok := Bar(100, 10, 1.26, BarStyle{}).Ops[1].(page.Polygon); !ok {
		t.Error("a share beyond the scale has no arrow")
	}
}

// TestMarks wants marks that differ by shape alone, each in its room.
func TestMarks(t *testing.T) {
	corners := map[MarkKind]int{Diamond: 4, Triangle: 3, Square: 4}
	seen := map[int]MarkKind{}
	for _, kind := range []MarkKind{Disc, Diamond, Triangle, Square, Circle} {
		b := Mark(kind, 10, page.Color{R: 1})
		checkDrawing(t, b)
		if len(b.Ops) != 1 || b.W != 10 || b.H != 10 {
			t.Fatalf("%d: %d ops in %v by %v", kind, len(b.Ops), b.W, b.H)
		}
		p := b.Ops[0].(page.Polygon)
		if n, ok := corners[kind]; ok && n != len(p.Points) || !ok && len(p.Points) < 16 {
			t.Errorf("%d has %d corners", kind, len(p.Points))
		}
		if hollow := p.Fill == nil; hollow != (kind == Circle) || hollow && (p.Stroke == nil || p.StrokeWidth <= 0) {
			t.Errorf("%d: fill %v, stroke %v", kind, p.Fill, p.Stroke)
		}
		key := int(area(p))*100 + int(p.Points[0].X*10) // a square and a diamond differ by where they begin
		if other, ok := seen[key]; ok {
			t.Errorf("%d looks like %d", kind, other)
		}
		seen[key] = kind
	}
}
