package chart

import (
	"math"
	"math/rand"
	"testing"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

func TestApart(t *testing.T) {
	circle := labelCircle{x: 150, y: 120, radius: 90, width: 300, height: 240}
	label := func(y float64, right bool) ringLabel {
		return ringLabel{text: typeset.Block{W: 50, H: 30}, x: 240, y: y, right: right}
	}
	for seed := range int64(200) {
		rnd := rand.New(rand.NewSource(seed))
		var labels []ringLabel
		for range 1 + rnd.Intn(8) {
			labels = append(labels, label(rnd.Float64()*210, rnd.Intn(2) == 0))
		}
		got := circle.apart(labels)
		if len(got) != len(labels) {
			t.Fatalf("seed %d: %d of %d labels", seed, len(got), len(labels))
		}
		for i, a := range got {
			if a.y+a.text.H > circle.height+0.01 || a.x < 0 || a.x+a.text.W > circle.width {
				t.Errorf("seed %d: a label at %g,%g leaves the chart", seed, a.x, a.y)
			}
			for _, b := range got[i+1:] {
				if a.right == b.right && a.y < b.y+b.text.H && b.y < a.y+a.text.H {
					t.Errorf("seed %d: labels at %g and %g lie upon each other", seed, a.y, b.y)
				}
			}
		}
	}
}

func TestApartLeavesWhatIsApart(t *testing.T) {
	circle := labelCircle{x: 150, y: 120, radius: 90, width: 300, height: 240}
	fifty := typeset.Block{W: 50, H: 30}
	labels := []ringLabel{{text: fifty, x: 7, y: 10, right: true}, {text: fifty, x: 8, y: 42, right: true}, {text: fifty, x: 9, y: 11}}
	for i, l := range circle.apart(labels) {
		if l.x != labels[i].x || l.y != labels[i].y {
			t.Errorf("label %d moved to %g,%g", i, l.x, l.y)
		}
	}
}

// TestLabelsLeaveTheRing sets labels too wide for the room beside a ring: they
// move above or below it, and one that is clear of it stays.
func TestLabelsLeaveTheRing(t *testing.T) {
	circle := labelCircle{x: 150, y: 120, radius: 90, width: 300, height: 240}
	for _, y := range []float64{20, 60, 100, 130, 180} {
		l := circle.clear(ringLabel{text: typeset.Block{W: 120, H: 26}, x: 180, y: y}, 80)
		if near := math.Hypot(30, max(l.y-circle.y, circle.y-l.y-26, 0)); near < 80 || l.y < 0 || l.y+26 > circle.height {
			t.Errorf("from %g to %g: %g from the middle", y, l.y, near)
		}
	}
	if l := circle.clear(ringLabel{text: typeset.Block{W: 50, H: 26}, x: 240, y: 100}, 80); l.y != 100 {
		t.Errorf("a label beside the ring moved to %g", l.y)
	}
}

// TestLabelledRingNamesWhatHasAValue sets a label at its side of the ring for
// each segment that has a value, all in the block.
func TestLabelledRingNamesWhatHasAValue(t *testing.T) {
	words := func(color uint8, sides *[]typeset.Align) func(typeset.Align) typeset.Block {
		return func(a typeset.Align) typeset.Block {
			*sides = append(*sides, a)
			return typeset.Shape(40, 12, page.Rect{W: 40, H: 12, Fill: &page.Color{R: color}})
		}
	}
	var sides [3][]typeset.Align
	text := RingText{Size: 10, Middle: func(w float64) typeset.Block { return typeset.Shape(w, 20) }}
	for i := range sides {
		text.Labels = append(text.Labels, words(uint8(i), &sides[i]))
	}
	b := LabelledRing([]Segment{{Value: 1}, {Value: 0}, {Value: 1}}, text, 300, page.Tag{Role: page.Figure})
	if left, top, right, bottom := extent(b); left < 0 || top < 0 || right > b.W || bottom > b.H || b.W != 300 {
		t.Errorf("drawn from %v, %v to %v, %v in %v by %v", left, top, right, bottom, b.W, b.H)
	}
	at := map[uint8]float64{}
	for _, op := range b.Ops {
		if r, ok := op.(page.Rect); ok {
			at[r.Fill.R] = r.X
		}
	}
	if len(at) != 2 || at[0] < 150 || at[2] > 110 || sides[0][len(sides[0])-1] != typeset.Left || sides[2][len(sides[2])-1] != typeset.Right {
		t.Errorf("labels at %v, set %v", at, sides)
	}
}
