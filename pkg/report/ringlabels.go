package report

import (
	"cmp"
	"math"
	"slices"

	"sorachi/pkg/typeset"
)

// ringLabel is the words of a slice, by their top left corner.
type ringLabel struct {
	text    typeset.Block
	x, y, w float64
	right   bool // of the ring
}

// ring is the circle that labels stand around, in a block of width by height.
type ring struct{ x, y, radius, width, height float64 }

// labelGap is the least room in points between two labels of one side.
const labelGap = 2

// apart moves labels of narrow slices up and down until none lies upon another.
// A label that need not move stays.
func (r ring) apart(labels []ringLabel) []ringLabel {
	var out []ringLabel
	for _, right := range []bool{true, false} {
		var side []ringLabel
		for _, l := range labels {
			if l.right == right {
				side = append(side, l)
			}
		}
		slices.SortStableFunc(side, func(a, b ringLabel) int { return cmp.Compare(a.y, b.y) })
		before := slices.Clone(side)
		for i := range side {
			if i > 0 {
				side[i].y = max(side[i].y, side[i-1].y+side[i-1].text.H+labelGap)
			}
		}
		floor := r.height
		for i := len(side) - 1; i >= 0; i-- {
			side[i].y = min(side[i].y, floor-side[i].text.H)
			floor = side[i].y - labelGap
		}
		for i, l := range side {
			if l.y != before[i].y {
				side[i].x = r.beside(l)
			}
		}
		out = append(out, side...)
	}
	return out
}

// beside returns where a label at its height starts so as not to lie on the circle.
func (r ring) beside(l ringLabel) float64 {
	off := max(l.y-r.y, r.y-l.y-l.text.H, 0) // of the circle's middle, up or down
	reach := math.Sqrt(max(0, r.radius*r.radius-off*off))
	if l.right {
		return min(r.x+reach+labelGap, r.width-l.w)
	}
	return max(r.x-reach-labelGap-l.w, 0)
}
