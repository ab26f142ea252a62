package report

import (
	"math/rand"
	"testing"

	"sorachi/pkg/typeset"
)

func TestApart(t *testing.T) {
	circle := ring{x: 150, y: 120, radius: 90, width: 300, height: 240}
	label := func(y float64, right bool) ringLabel {
		return ringLabel{text: typeset.Block{H: 30}, x: 240, y: y, w: 50, right: right}
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
			if a.y+a.text.H > circle.height+0.01 || a.x < 0 || a.x+a.w > circle.width {
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
	circle := ring{x: 150, y: 120, radius: 90, width: 300, height: 240}
	labels := []ringLabel{{text: typeset.Block{H: 30}, x: 7, y: 10, w: 50, right: true}, {text: typeset.Block{H: 30}, x: 8, y: 42, w: 50, right: true}, {text: typeset.Block{H: 30}, x: 9, y: 11, w: 50}}
	for i, l := range circle.apart(labels) {
		if l.x != labels[i].x || l.y != labels[i].y {
			t.Errorf("label %d moved to %g,%g", i, l.x, l.y)
		}
	}
}
