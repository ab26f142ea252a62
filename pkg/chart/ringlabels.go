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

// The measures of a ring among its labels, as multiples of the size of their text or of
// its outer radius.
const (
	ringRoom    = 2.6  // above and below the ring, by the text's size
	labelsOff   = 0.8  // from the ring to the circle that labels stand around, by the text's size
	holeRadius  = 0.58 // by the radius
	middleWidth = 1.05 // of the words in the hole, by the radius
)

// labelsRoom is the least room in points between two labels of one side, and between a
// label and the ring.
const labelsRoom = 2

// LabelledRing draws a ring in a block of width points with a label beside each
// segment that has a value, so that nobody has to go by a legend. The ring is as
// large as leaves its labels room at either side. The tag is the ring's.
func LabelledRing(segments []Segment, text RingText, width float64, tag page.Tag) typeset.Block {
	outer := text.radius(segments, width)
	left, top := width/2-outer, text.Size*ringRoom
	drawn := ring(segments, outer, outer*holeRadius).Tagged(tag)
	middle := text.Middle(outer * middleWidth)
	parts := []typeset.Block{drawn.Moved(left, top), middle.Moved(width/2-middle.W/2, top+outer-middle.H/2)}
	around := labelCircle{x: width / 2, y: top + outer, radius: outer + text.Size*labelsOff, width: width, height: top*2 + outer*2}
	var labels []ringLabel
	for i, at := range middles(segments, outer, around.radius) {
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

// ringLabel is the words of a segment, by their top left corner.
type ringLabel struct {
	text  typeset.Block
	x, y  float64
	right bool // of the ring
}

// labelCircle is the circle that labels stand around, a little outside the ring, in a
// block of width by height.
type labelCircle struct{ x, y, radius, width, height float64 }

// label sets a segment's words outside the ring: beside it, and the nearer to
// the top or the bottom its middle is, the more above or below. The drawing of
// the ring, which at is a point of, stands at left and top.
func (c labelCircle) label(words func(typeset.Align) typeset.Block, at page.Point, outer, left, top float64) ringLabel {
	right := at.X >= outer
	align := typeset.Left
	if !right {
		align = typeset.Right
	}
	text := words(align)
	x := left + at.X + labelsRoom
	if !right {
		x = left + at.X - text.W - labelsRoom
	}
	x = min(max(x, 0), c.width-text.W)
	return ringLabel{text: text, x: x, y: top + at.Y - text.H*(1-at.Y/(2*outer)), right: right}
}

// clear moves a label that would lie on the ring, whose outer radius is given,
// above or below it.
func (c labelCircle) clear(l ringLabel, outer float64) ringLabel {
	outer += labelsRoom
	aside := max(l.x-c.x, c.x-l.x-l.text.W, 0)
	off := max(l.y-c.y, c.y-l.y-l.text.H, 0)
	if math.Hypot(aside, off) >= outer {
		return l
	}
	reach := math.Sqrt(outer*outer - aside*aside)
	if l.y+l.text.H/2 < c.y {
		l.y = max(0, c.y-reach-l.text.H)
	} else {
		l.y = min(c.y+reach, c.height-l.text.H)
	}
	return l
}

// apart moves labels of narrow segments up and down until none lies upon another.
// A label that need not move stays.
func (c labelCircle) apart(labels []ringLabel) []ringLabel {
	var out []ringLabel
	for _, right := range []bool{true, false} {
		var side []ringLabel
		for _, l := range labels {
			if l.right == right {
				side = append(side, l)
			}
		}
		out = append(out, c.spread(side)...)
	}
	return out
}

// spread moves the labels of one side apart: down from the first, and up again from the
// foot of the block.
func (c labelCircle) spread(side []ringLabel) []ringLabel {
	slices.SortStableFunc(side, func(a, b ringLabel) int { return cmp.Compare(a.y, b.y) })
	before := slices.Clone(side)
	for i := range side {
		if i > 0 {
			side[i].y = max(side[i].y, side[i-1].y+side[i-1].text.H+labelsRoom)
		}
	}
	floor := c.height
	for i := len(side) - 1; i >= 0; i-- {
		side[i].y = min(side[i].y, floor-side[i].text.H)
		floor = side[i].y - labelsRoom
	}
	for i, l := range side {
		if l.y != before[i].y {
			side[i].x = c.beside(l)
		}
	}
	return side
}

// beside returns where a label at its height starts so as not to lie on the circle.
func (c labelCircle) beside(l ringLabel) float64 {
	off := max(l.y-c.y, c.y-l.y-l.text.H, 0) // of the circle's middle, up or down
	reach := math.Sqrt(max(0, c.radius*c.radius-off*off))
	if l.right {
		return min(c.x+reach+labelsRoom, c.width-l.text.W)
	}
	return max(c.x-reach-labelsRoom-l.text.W, 0)
}
