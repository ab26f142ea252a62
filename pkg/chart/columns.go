package chart

import (
	"math/big"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// Column is one year of a chart of columns.
type Column struct {
	Value *big.Rat // nil is a gap
	Kind  ColumnKind
	Draft bool // the value may still change: the column is hollow
	Await bool // a gap whose value is still to come: a dashed frame keeps its place
}

// ColumnKind is what a column stands for.
type ColumnKind int

// The kinds. A Start stands apart from the years after it.
const (
	Past  ColumnKind = iota // an earlier year
	Now                     // the year reported on
	Start                   // what the years are held against
)

// ColumnStyle is how columns look.
type ColumnStyle struct {
	Now, Past, Start Fill       // of the columns
	Edge             page.Color // around a Start, what is hollow and a gap
	Axis, Target     page.Color
	Paper            page.Color // around the dashes of the target, to part them from dark columns
	Tag              page.Tag
}

// The shape of columns, in slots, and their strokes in points.
const (
	columnWidth = 0.62
	gapWidth    = 0.86
	apart       = 0.35 // after a Start
	edgeWidth   = 0.7
	axisWidth   = 0.8
	targetWidth = 0.9
	casing      = 2.5 // of the target's dashes
)

var (
	targetDash = []float64{3, 1.5}
	gapDash    = []float64{1.2, 1.6}
)

// Columns draws the values of years from left to right in w by h points, and the
// target as a dashed line across the years. Columns stand on zero and the scale
// is never cut, so that heights can be compared; values below zero hang. The
// comparisons are exact: equal values are equally high.
func Columns(columns []Column, target *big.Rat, w, h float64, s ColumnStyle) typeset.Block {
	s.Tag.Role = page.Figure
	p := newPlot(columns, target)
	p.right, p.top, p.bottom = w, casing/2, h-casing/2
	return typeset.Shape(w, h, p.draw(s)...)
}

// plot is where columns stand, in points, and what their heights stand for.
type plot struct {
	columns             []Column
	target              *big.Rat
	low, span           *big.Rat // the value at the bottom, and how much more the top stands for
	left, right         float64
	top, bottom, starts float64 // starts is the room that stands after Starts, in slots
}

func newPlot(columns []Column, target *big.Rat) plot {
	p := plot{columns: columns, target: target, low: new(big.Rat)}
	high := new(big.Rat)
	hold := func(v *big.Rat) {
		switch {
		case v == nil:
		case v.Cmp(p.low) < 0:
			p.low = v
		case v.Cmp(high) > 0:
			high = v
		}
	}
	hold(target)
	for _, c := range columns {
		hold(c.Value)
		if c.Kind == Start {
			p.starts += apart
		}
	}
	p.span = new(big.Rat).Sub(high, p.low)
	if p.span.Sign() == 0 {
		p.span.SetInt64(1)
	}
	return p
}

// y returns the height of a value.
func (p plot) y(v *big.Rat) float64 {
	share := new(big.Rat).Sub(v, p.low)
	f, _ := share.Quo(share, p.span).Float64()
	return p.bottom - (p.bottom-p.top)*f
}

func (p plot) zero() float64 { return p.y(new(big.Rat)) }

// slot returns the width of the place of a column.
func (p plot) slot() float64 {
	return (p.right - p.left) / (float64(max(1, len(p.columns))) + p.starts)
}

// middle returns the x of a column's middle.
func (p plot) middle(i int) float64 {
	x := float64(i) + 0.5
	for _, c := range p.columns[:i] {
		if c.Kind == Start {
			x += apart
		}
	}
	return p.left + x*p.slot()
}

// lineStart is where the line of the target begins: after the Starts.
func (p plot) lineStart() float64 {
	for i, c := range p.columns {
		if c.Kind != Start {
			return p.middle(i) - p.slot()/2
		}
	}
	return p.left
}

func (p plot) draw(s ColumnStyle) []page.Op {
	var ops []page.Op
	for i, c := range p.columns {
		switch {
		case c.Value != nil && c.Value.Sign() != 0:
			ops = append(ops, p.column(i, s)...)
		case c.Value == nil && c.Await:
			ops = append(ops, p.frame(i, s)...)
		}
	}
	ops = append(ops, page.Line{Tag: s.Tag, X1: p.left, Y1: p.zero(), X2: p.right, Y2: p.zero(), Width: axisWidth, Color: s.Axis})
	if p.target != nil {
		y := p.y(p.target)
		line := page.Line{Tag: s.Tag, X1: p.lineStart(), Y1: y, X2: p.right, Y2: y, Dash: targetDash}
		under := line
		under.Width, under.Color = casing, s.Paper
		line.Width, line.Color = targetWidth, s.Target
		ops = append(ops, under, line)
	}
	return ops
}

// column is the bar from zero to a value. An edge of its own lies inside.
func (p plot) column(i int, s ColumnStyle) []page.Op {
	c, b := p.columns[i], p.bar(i)
	fill := s.Past
	switch c.Kind {
	case Now:
		fill = s.Now
	case Start:
		fill = s.Start
	}
	if !c.Draft && c.Kind != Start {
		return fill.rect(s.Tag, b.x, b.y, b.w, b.h)
	}
	in := min(edgeWidth, b.h/2)
	r := page.Rect{Tag: s.Tag, X: b.x + in/2, Y: b.y + in/2, W: b.w - in, H: b.h - in, Stroke: &s.Edge, StrokeWidth: in}
	if !c.Draft {
		r.Fill = &fill.Ground
	}
	return []page.Op{r}
}

// box is a place by its top left corner.
type box struct{ x, y, w, h float64 }

func (b box) meets(c box) bool {
	return b.x < c.x+c.w && c.x < b.x+b.w && b.y < c.y+c.h && c.y < b.y+b.h
}

// bar returns the place of a column; one without a value has no height.
func (p plot) bar(i int) box {
	w := p.slot() * columnWidth
	b := box{p.middle(i) - w/2, p.zero(), w, 0}
	if v := p.columns[i].Value; v != nil {
		y := p.y(v)
		b.y, b.h = min(y, b.y), max(y-b.y, b.y-y)
	}
	return b
}

// gap returns the place of a value that is still to come: from zero up.
func (p plot) gap(i int) box {
	w := p.slot() * gapWidth
	b := box{x: p.middle(i) - w/2, y: p.top, w: w, h: p.zero() - p.top}
	if b.h < (p.bottom-p.top)/2 { // the values hang
		b.y, b.h = p.zero(), p.bottom-p.zero()
	}
	return b
}

// frame is the dashed outline of a gap. It reaches over the whole height, so
// that nobody takes it for a value.
func (p plot) frame(i int, s ColumnStyle) []page.Op {
	b := p.gap(i)
	far := b.y
	if b.y == p.zero() {
		far = b.y + b.h
	}
	line := func(x1, y1, x2, y2 float64) page.Line {
		return page.Line{Tag: s.Tag, X1: x1, Y1: y1, X2: x2, Y2: y2, Width: edgeWidth, Color: s.Edge, Dash: gapDash}
	}
	return []page.Op{line(b.x, p.zero(), b.x, far), line(b.x, far, b.x+b.w, far), line(b.x+b.w, far, b.x+b.w, p.zero())}
}
