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

// The strokes of columns, in points.
const (
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

// draw draws the columns, the axis and, over them, the line of the target.
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
	ops = append(ops, page.Line{Tag: s.Tag, X1: 0, Y1: p.zero(), X2: p.right, Y2: p.zero(), Width: axisWidth, Color: s.Axis})
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
