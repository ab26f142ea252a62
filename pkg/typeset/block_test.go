package typeset

import (
	"reflect"
	"testing"

	"sorachi/pkg/page"
	"sorachi/pkg/page/pagetest"
)

// box is a block of given size with one filled rectangle as big, and a first
// baseline when it is above 0.
func box(w, h, first float64) Block {
	b := Shape(w, h, page.Rect{W: w, H: h, Fill: &page.Color{}})
	b.First = first
	return b
}

// corners returns where the rectangles of b stand.
func corners(b Block) []page.Point {
	var out []page.Point
	for _, op := range b.Ops {
		if r, ok := op.(page.Rect); ok {
			out = append(out, page.Point{X: r.X, Y: r.Y})
		}
	}
	return out
}

// TestMoveOp: every kind of op that a page has is moved.
func TestMoveOp(t *testing.T) {
	for _, p := range pagetest.EveryOp(t).Pages {
		for _, op := range p.Ops {
			if moved := MoveOp(op, 3, 5); reflect.DeepEqual(moved, op) {
				t.Errorf("%T stays where it is", op)
			} else if back := MoveOp(moved, -3, -5); !reflect.DeepEqual(back, op) {
				t.Errorf("%T comes back as %+v, was %+v", op, back, op)
			}
		}
	}
}

func TestCompose(t *testing.T) {
	empty := Block{}
	tests := []struct {
		name        string
		got         Block
		w, h, first float64
		at          []page.Point
	}{
		{"stack", Stack(5, box(10, 20, 0), box(30, 40, 12)), 30, 65, 37, []page.Point{{X: 0, Y: 0}, {X: 0, Y: 25}}},
		{"stack leaves out the empty", Stack(5, empty, box(10, 20, 3), empty, box(1, 1, 0)), 10, 26, 3, []page.Point{{}, {X: 0, Y: 25}}},
		{"stack of nothing", Stack(5), 0, 0, 0, nil},
		{"beside", Beside(5, box(10, 20, 8), box(30, 40, 12)), 45, 40, 8, []page.Point{{}, {X: 15}}},
		{"beside leaves out the empty", Beside(5, box(10, 20, 0), empty, box(1, 1, 0)), 16, 20, 0, []page.Point{{}, {X: 15}}},
		{"baselines", BesideBaseline(5, box(10, 20, 8), box(30, 40, 12), box(1, 1, 0)), 51, 40, 12, []page.Point{{Y: 4}, {X: 15}, {X: 50}}},
		{"a lower baseline makes it taller", BesideBaseline(0, box(10, 40, 8), box(10, 20, 12)), 20, 44, 12, []page.Point{{Y: 4}, {X: 10}}},
		{"over", Over(box(10, 40, 0), box(30, 20, 7)), 30, 40, 7, []page.Point{{}, {}}},
		{"padded", box(10, 20, 8).Padded(1, 2, 3, 4), 16, 24, 9, []page.Point{{X: 4, Y: 1}}},
		{"moved", box(10, 20, 8).Moved(3, 4), 10, 20, 12, []page.Point{{X: 3, Y: 4}}},
		{"on", box(10, 20, 8).Padded(1, 1, 1, 1).On(&page.Color{}, nil, 0, 2), 12, 22, 9, []page.Point{{}, {X: 1, Y: 1}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.got.W != tt.w || tt.got.H != tt.h || tt.got.First != tt.first {
				t.Errorf("%v by %v, first %v; want %v by %v, %v", tt.got.W, tt.got.H, tt.got.First, tt.w, tt.h, tt.first)
			}
			if got := corners(tt.got); !reflect.DeepEqual(got, tt.at) {
				t.Errorf("at %v, want %v", got, tt.at)
			}
		})
	}
}

func TestComposeReports(t *testing.T) {
	tall := box(1, 1, 1)
	tall.Overflow = true
	for name, b := range map[string]Block{"stack": Stack(0, box(1, 1, 1), tall), "beside": Beside(0, tall, box(1, 1, 1)), "over": Over(tall, box(1, 1, 1))} {
		if !b.Overflow {
			t.Errorf("%s: an overflow is lost", name)
		}
	}
}

func TestOnIsDecoration(t *testing.T) {
	fill, stroke := page.Color{R: 1}, page.Color{R: 2}
	b := box(10, 20, 0).On(&fill, &stroke, 0.5, 3)
	want := page.Rect{W: 10, H: 20, Radius: 3, Fill: &fill, Stroke: &stroke, StrokeWidth: 0.5}
	if !reflect.DeepEqual(b.Ops[0], page.Op(want)) {
		t.Errorf("got %+v, want %+v", b.Ops[0], want)
	}
}

// every is one op of each kind, at different places.
func every() []page.Op {
	return []page.Op{
		page.Text{X: 1, Y: 2}, page.Line{X1: 1, Y1: 2, X2: 3, Y2: 4}, page.Rect{X: 1, Y: 2},
		page.Polygon{Points: []page.Point{{X: 1, Y: 2}, {X: 3, Y: 4}}}, page.Image{X: 1, Y: 2}, page.Link{X: 1, Y: 2},
	}
}

func TestMovedMovesEveryOp(t *testing.T) {
	b := Shape(1, 1, every()...)
	got := b.Moved(10, 20).Ops
	want := []page.Op{
		page.Text{X: 11, Y: 22}, page.Line{X1: 11, Y1: 22, X2: 13, Y2: 24}, page.Rect{X: 11, Y: 22},
		page.Polygon{Points: []page.Point{{X: 11, Y: 22}, {X: 13, Y: 24}}}, page.Image{X: 11, Y: 22}, page.Link{X: 11, Y: 22},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if !reflect.DeepEqual(b.Ops, every()) {
		t.Error("the block that was moved has changed")
	}
}

func TestTagged(t *testing.T) {
	tag := page.Tag{Role: page.Figure, Group: 7, Alt: "推移"}
	var ops, want []page.Op
	for _, op := range every() {
		ops = append(ops, page.Retag(op, func(page.Tag) page.Tag { return page.Tag{Role: page.P} }))
		want = append(want, page.Retag(op, func(page.Tag) page.Tag { return tag }))
	}
	ops, want = append(ops, page.Rect{}), append(want, page.Rect{})
	if got := Shape(1, 1, ops...).Tagged(tag).Ops; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
