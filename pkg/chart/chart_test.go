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
	b := Ring(segments, 40, 24)
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
	if want := math.Pi*(40*40-24*24)/4 - ringGap*16; math.Abs(area(quarter)-want) > 3 {
		t.Errorf("area %v, want about %v", area(quarter), want)
	}
	if want := 3*math.Pi*(40*40-24*24)/4 - ringGap*16; math.Abs(area(rest)-want) > 9 {
		t.Errorf("area %v, want about %v", area(rest), want)
	}
	if *rest.Fill != (page.Color{R: 5}) {
		t.Errorf("fill %v", *rest.Fill)
	}
}

func TestRingOfOne(t *testing.T) {
	b := Ring([]Segment{{Value: 0}, {Value: 7}}, 40, 24)
	checkDrawing(t, b)
	if want := math.Pi * (40*40 - 24*24); len(b.Ops) != 1 || math.Abs(area(b.Ops[0].(page.Polygon))-want) > 12 {
		t.Errorf("%d segments, the first of %v, want %v", len(b.Ops), area(b.Ops[0].(page.Polygon)), want)
	}
	for _, segments := range [][]Segment{nil, {{Value: 0}}, {{Value: -1}}} {
		if b := Ring(segments, 40, 24); len(b.Ops) != 0 || b.W != 80 {
			t.Errorf("%v: %d segments", segments, len(b.Ops))
		}
	}
}

func TestRingAnchors(t *testing.T) {
	got := anchors([]Segment{{Value: 1}, {Value: 1}, {Value: 2}}, 40, 30)
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

func TestMarks(t *testing.T) {
	reached, missed, pending := Mark(Reached, 10, page.Color{R: 1}), Mark(Missed, 10, page.Color{}), Mark(Pending, 10, page.Color{G: 1})
	for _, b := range []typeset.Block{reached, missed, pending} {
		checkDrawing(t, b)
		if len(b.Ops) != 1 || b.W != 10 || b.H != 10 {
			t.Fatalf("%d ops in %v by %v", len(b.Ops), b.W, b.H)
		}
	}
	if p := missed.Ops[0].(page.Polygon); len(p.Points) != 3 {
		t.Errorf("the triangle has %d points", len(p.Points))
	}
	if p := reached.Ops[0].(page.Polygon); p.Fill == nil || p.Stroke != nil {
		t.Error("● is not filled")
	}
	if p := pending.Ops[0].(page.Polygon); p.Fill != nil || p.Stroke == nil || p.StrokeWidth <= 0 {
		t.Error("○ is not hollow")
	}
}

func TestTrend(t *testing.T) {
	target := 150.0
	values := []TrendPoint{{100, true}, {200, true}, {}, {150, true}}
	b := Trend(values, 40, 23, &target, TrendStyle{Tag: page.Tag{Alt: "推移"}})
	checkDrawing(t, b)
	var lines []page.Line
	var dots []page.Polygon
	for _, op := range b.Ops {
		switch o := op.(type) {
		case page.Line:
			lines = append(lines, o)
		case page.Polygon:
			dots = append(dots, o)
		}
	}
	// The target, and one line: the pending year parts the others.
	if len(lines) != 2 || len(lines[0].Dash) == 0 || len(dots) != 3 {
		t.Fatalf("%d lines, %d dots", len(lines), len(dots))
	}
	if l := lines[0]; l.Y1 != 11.5 || l.X2 != 40 || l.Alt != "推移" {
		t.Errorf("target %+v", l)
	}
	if l := lines[1]; l.Y1 != 21.5 || l.Y2 != 1.5 {
		t.Errorf("from 100 to 200 as %+v", l)
	}
}

// A change of 1 % is a twentieth of the height, not all of it.
func TestTrendKeepsSmallChangesSmall(t *testing.T) {
	b := Trend([]TrendPoint{{100, true}, {101, true}}, 40, 23, nil, TrendStyle{})
	l := b.Ops[0].(page.Line)
	if rise := l.Y1 - l.Y2; rise <= 0 || rise > 20.0/19 {
		t.Errorf("1 %% rises by %v of 20", rise)
	}
}

func TestTrendOfLittle(t *testing.T) {
	target := 3.0
	for name, values := range map[string][]TrendPoint{
		"nothing": nil, "pending only": {{}, {}}, "one": {{5, true}}, "zeros": {{0, true}, {0, true}}, "negative": {{-5, true}, {-1, true}},
	} {
		b := Trend(values, 40, 23, &target, TrendStyle{})
		checkDrawing(t, b)
		if (name == "nothing" || name == "pending only") != (len(b.Ops) == 0) {
			t.Errorf("%s: %d ops", name, len(b.Ops))
		}
	}
}
