package chart

import (
	"cmp"
	"math"
	"slices"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// RingText is the words in and around a ring.
type RingText struct {
	// Labels name the segments in their order, each as wide as its widest line,
	// aligned towards the ring.
	Labels []func(typeset.Align) typeset.Block
	// Middle stands in the hole, set for a width.
	Middle func(width float64) typeset.Block
	Size   float64 // of the text in points: the measure of the room around the ring
}

// LabelledRing draws a ring in a block of width points with a label beside each
// segment that has a value, so that nobody has to go by a legend. The ring is as
// large as leaves its labels room at either side. The tag is the ring's.
func LabelledRing(segments []Segment, text RingText, width float64, tag page.Tag) typeset.Block {
	outer := text.radius(segments, width)
	left, top := width/2-outer, text.Size*2.6
	drawn := Ring(segments, outer, outer*0.58).Tagged(tag)
	middle := text.Middle(outer * 1.05)
	parts := []typeset.Block{drawn.Moved(left, top), middle.Moved(width/2-middle.W/2, top+outer-middle.H/2)}
	around := ring{x: width / 2, y: top + outer, radius: outer + text.Size*0.8, width: width, height: top*2 + outer*2}
	var labels []ringLabel
	for i, at := range anchors(segments, outer, around.radius) {
		if segments[i].Value > 0 {
			labels = append(labels, around.clear(around.label(text.Labels[i], at, outer, left, top), outer))
		}
	}
	for _, l := range around.apart(labels) {
		parts = append(parts, l.text.Moved(l.x, l.y))
	}
	out := typeset.Over(parts...)
	out.W, out.H = width, around.height
	return out
}

// radius leaves room for the widest label at either side.
func (t RingText) radius(segments []Segment, width float64) float64 {
	widest := 0.0
	for i, s := range segments {
		if s.Value > 0 {
			widest = max(widest, t.Labels[i](typeset.Left).W)
		}
	}
	return max(width*0.16, min(width*0.27, width/2-widest-t.Size))
}

// ringLabel is the words of a slice, by their top left corner.
type ringLabel struct {
	text  typeset.Block
	x, y  float64
	right bool // of the ring
}

// ring is the circle that labels stand around, in a block of width by height.
type ring struct{ x, y, radius, width, height float64 }

// label sets a segment's words outside the ring: beside it, and the nearer to
// the top or the bottom its middle is, the more above or below. The drawing of
// the ring, which at is a point of, stands at left and top.
func (r ring) label(words func(typeset.Align) typeset.Block, at page.Point, outer, left, top float64) ringLabel {
	right := at.X >= outer
	align := typeset.Left
	if !right {
		align = typeset.Right
	}
	text := words(align)
	x := left + at.X + 2
	if !right {
		x = left + at.X - text.W - 2
	}
	x = min(max(x, 0), r.width-text.W)
	return ringLabel{text: text, x: x, y: top + at.Y - text.H*(1-at.Y/(2*outer)), right: right}
}

// clear moves a label that would lie on the ring, whose outer radius is given,
// above or below it.
func (r ring) clear(l ringLabel, outer float64) ringLabel {
	outer += labelGap
	aside := max(l.x-r.x, r.x-l.x-l.text.W, 0)
	off := max(l.y-r.y, r.y-l.y-l.text.H, 0)
	if math.Hypot(aside, off) >= outer {
		return l
	}
	reach := math.Sqrt(outer*outer - aside*aside)
	if l.y+l.text.H/2 < r.y {
		l.y = max(0, r.y-reach-l.text.H)
	} else {
		l.y = min(r.y+reach, r.height-l.text.H)
	}
	return l
}

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
		return min(r.x+reach+labelGap, r.width-l.text.W)
	}
	return max(r.x-reach-labelGap-l.text.W, 0)
}
