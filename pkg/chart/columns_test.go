package chart

import (
	"math"
	"math/big"
	"math/rand"
	"slices"
	"testing"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// figure of tests: value is nil for NaN.
func rat(f float64) *big.Rat {
	if math.IsNaN(f) {
		return nil
	}
	return new(big.Rat).SetFloat64(f)
}

func columnsOf(values ...float64) []Column {
	var out []Column
	for _, v := range values {
		out = append(out, Column{Value: rat(v), Await: math.IsNaN(v)})
	}
	return out
}

// drawn sorts the ops of columns: the bars, the axis, the target, the frames.
func drawn(b typeset.Block) (bars []page.Rect, axis, target page.Line, frames []page.Line) {
	for _, op := range b.Ops {
		switch o := op.(type) {
		case page.Rect:
			bars = append(bars, o)
		case page.Line:
			switch {
			case len(o.Dash) == 0:
				axis = o
			case o.Width == targetWidth:
				target = o
			case o.Width == casing:
			default:
				frames = append(frames, o)
			}
		}
	}
	return bars, axis, target, frames
}

func TestColumns(t *testing.T) {
	b := Columns(columnsOf(100, 200, math.NaN(), 150), rat(150), 80, 40, ColumnStyle{Tag: page.Tag{Alt: "推移"}})
	checkDrawing(t, b)
	bars, axis, target, frames := drawn(b)
	if len(bars) != 3 || len(frames) != 3 {
		t.Fatalf("%d bars, %d lines of frames", len(bars), len(frames))
	}
	if !close(bars[1].Y, casing/2) || !close(bars[1].H, 2*bars[0].H) || !close(bars[2].Y, target.Y1) || bars[0].Alt != "推移" {
		t.Errorf("bars %+v, target %+v", bars, target)
	}
	if axis.X1 != 0 || axis.X2 != 80 || target.X1 != 0 || target.X2 != 80 {
		t.Errorf("axis %+v, target %+v", axis, target)
	}
	for _, f := range frames {
		if f.X1 < 40 || f.X2 > 60 {
			t.Errorf("the third year's frame has a line at %v to %v", f.X1, f.X2)
		}
	}
}

// TestColumnLaws draws made-up values: heights are in the proportion of the
// values, from one axis, inside the block; the target is as high as a column of
// its value.
func TestColumnLaws(t *testing.T) {
	for seed := range int64(500) {
		rnd := rand.New(rand.NewSource(seed))
		unit := math.Pow(10, float64(rnd.Intn(24)-8))
		values := make([]float64, 1+rnd.Intn(9))
		for i := range values {
			values[i] = float64(rnd.Intn(7)-rnd.Intn(2)*3) * unit
		}
		goal := float64(rnd.Intn(9)-2) * unit
		b := Columns(columnsOf(values...), rat(goal), 100, 40, ColumnStyle{})
		checkDrawing(t, b)
		bars, axis, target, frames := drawn(b)
		if len(frames) > 0 {
			t.Fatalf("seed %d: a value is drawn as a gap", seed)
		}
		if n := len(slices.DeleteFunc(slices.Clone(values), func(v float64) bool { return v == 0 })); n != len(bars) {
			t.Fatalf("seed %d: %d bars for %d values", seed, len(bars), n)
		}
		scale := 0.0 // points for one unit
		if goal != 0 {
			scale = (axis.Y1 - target.Y1) / (goal / unit)
		}
		next := 0
		for _, v := range values {
			if v == 0 {
				continue
			}
			bar := bars[next]
			next++
			base, end := bar.Y+bar.H, bar.Y
			if v < 0 {
				base, end = end, base
			}
			if !close(base, axis.Y1) {
				t.Fatalf("seed %d: a bar of %g starts at %v, the axis is at %v", seed, v, base, axis.Y1)
			}
			if scale == 0 {
				scale = (base - end) / (v / unit)
			}
			if !close(base-end, scale*v/unit) || scale <= 0 {
				t.Fatalf("seed %d: %g is %v high, want %v", seed, v, base-end, scale*v/unit)
			}
		}
	}
}

// TestColumnsCompareExactly draws values that no float tells apart from their
// neighbour, and one that is larger than any float.
func TestColumnsCompareExactly(t *testing.T) {
	third, huge := big.NewRat(1, 3), new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(400), nil))
	bars, _, target, _ := drawn(Columns([]Column{{Value: third}, {Value: big.NewRat(2, 6)}}, third, 60, 40, ColumnStyle{}))
	if bars[0].Y != bars[1].Y || bars[0].H != bars[1].H || bars[0].Y != target.Y1 {
		t.Errorf("equal values at %+v", bars)
	}
	b := Columns([]Column{{Value: huge}, {Value: new(big.Rat).Quo(huge, big.NewRat(2, 1))}}, nil, 60, 40, ColumnStyle{})
	checkDrawing(t, b)
	if bars, _, _, _ := drawn(b); !close(bars[0].H, 2*bars[1].H) {
		t.Errorf("huge values at %+v", bars)
	}
}

func TestColumnsOfLittle(t *testing.T) {
	gap := math.NaN()
	for name, values := range map[string][]float64{
		"nothing": nil, "pending only": {gap, gap}, "one": {5}, "zeros": {0, 0}, "negative": {-5, -1}, "tiny": {1e-300}, "negative and pending": {-5, gap},
	} {
		for _, goal := range []float64{gap, 0, 3, -3} {
			b := Columns(columnsOf(values...), rat(goal), 40, 23, ColumnStyle{})
			checkDrawing(t, b)
			if _, axis, target, _ := drawn(b); axis.Width == 0 || (target.Width == 0) != math.IsNaN(goal) {
				t.Errorf("%s, %g: axis %+v, target %+v", name, goal, axis, target)
			}
		}
	}
}

// TestColumnKinds tells kinds by place and shape and not by colour alone.
func TestColumnKinds(t *testing.T) {
	b := Columns([]Column{{Value: rat(1), Kind: Start}, {Value: rat(1)}, {Value: rat(1), Kind: Now, Draft: true}}, rat(1), 80, 40, ColumnStyle{})
	bars, _, target, _ := drawn(b)
	start, past, draft := bars[0], bars[1], bars[2]
	if start.Stroke == nil || past.Stroke != nil || draft.Stroke == nil || draft.Fill != nil {
		t.Errorf("start %+v, past %+v, draft %+v", start, past, draft)
	}
	if first, then := past.X-start.X, draft.X-past.X; first < then+1 || target.X1 <= start.X+start.W {
		t.Errorf("a start %v from the years that are %v apart, the target's line from %v", first, then, target.X1)
	}
}

// words makes a label of a size that holds its letter as a text.
func words(w, h float64, s string) typeset.Block {
	return typeset.Shape(w, h, page.Text{Tag: figure, Y: h, Size: h, Width: w, String: s})
}

func textsOf(b typeset.Block) map[string]page.Text {
	out := map[string]page.Text{}
	for _, op := range b.Ops {
		if t, ok := op.(page.Text); ok {
			out[t.String] = t
		}
	}
	return out
}

// TestLabelledColumns sets each label where it belongs, none upon another, upon
// a column or on the target's line, all in the block.
func TestLabelledColumns(t *testing.T) {
	const w, h = 200.0, 90.0
	for seed := range int64(400) {
		rnd := rand.New(rand.NewSource(seed))
		n := 1 + rnd.Intn(8)
		text := ColumnText{Target: words(30, 20, "target")}
		var columns []Column
		for i := range n {
			c := Column{Value: rat(float64(rnd.Intn(30) - rnd.Intn(2)*15))}
			if i == n-1 {
				c.Kind = Now
			}
			columns = append(columns, c)
			text.Values = append(text.Values, words(8+rnd.Float64()*40, 9, string(rune('a'+i))))
			text.Years = append(text.Years, func(width float64) typeset.Block { return words(min(10, width), 9, string(rune('A'+i))) })
			text.Gaps = append(text.Gaps, nil)
		}
		goal := float64(rnd.Intn(40) - 10)
		b := LabelledColumns(columns, rat(goal), text, w, h, ColumnStyle{})
		checkDrawing(t, b)
		bars, axis, target, _ := drawn(b)
		set := textsOf(b)
		if _, ok := set[string(rune('a'+n-1))]; !ok {
			t.Fatalf("seed %d: the last value is not said", seed)
		}
		var boxes []place
		for s, l := range set {
			at := place{l.X, l.Y - l.Size, l.Width, l.Size}
			if at.x < -1e-6 || at.y < -1e-6 || at.x+at.w > w+1e-6 || at.y+at.h > h+1e-6 {
				t.Fatalf("seed %d: %s at %+v", seed, s, at)
			}
			for _, other := range boxes {
				if at.meets(other) {
					t.Fatalf("seed %d: %s lies upon another", seed, s)
				}
			}
			boxes = append(boxes, at)
			if s == "target" {
				continue
			}
			for _, bar := range bars {
				if at.meets(place{bar.X, bar.Y, bar.W, bar.H}) {
					t.Fatalf("seed %d: %s lies upon a column", seed, s)
				}
			}
			if s >= "a" && target.Y1 > at.y && target.Y1 < at.y+at.h || s < "a" && at.y < axis.Y1 {
				t.Fatalf("seed %d: %s at %+v, axis %v, target %v", seed, s, at, axis.Y1, target.Y1)
			}
		}
	}
}

// TestRoomForAllLabels drops no value where the columns are wide enough.
func TestRoomForAllLabels(t *testing.T) {
	text := ColumnText{}
	for i := range 5 {
		text.Values = append(text.Values, words(30, 9, string(rune('a'+i))))
		text.Gaps = append(text.Gaps, nil)
	}
	set := textsOf(LabelledColumns(columnsOf(1, 5, 2, 0, 3), rat(4), text, 200, 90, ColumnStyle{}))
	if len(set) != 5 {
		t.Errorf("%d of 5 values are said", len(set))
	}
}

// TestGapsSayWhy sets the words for a value that is not there in its place.
func TestGapsSayWhy(t *testing.T) {
	var room float64
	text := ColumnText{Values: make([]typeset.Block, 2), Gaps: []func(float64) typeset.Block{nil, func(width float64) typeset.Block {
		room = width
		return words(20, 9, "集計中")
	}}}
	said, ok := textsOf(LabelledColumns(columnsOf(4, math.NaN()), nil, text, 100, 60, ColumnStyle{}))["集計中"]
	if !ok || said.X < 50 || said.X+said.Width > 100 || room < 20 || room > 50 {
		t.Errorf("%+v in a room of %v", said, room)
	}
}
