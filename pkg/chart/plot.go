package chart

import "math/big"

// The shape of columns, in slots.
const (
	columnWidth = 0.62
	gapWidth    = 0.86
	afterStart  = 0.35 // the room between a Start and the next slot
)

// plot is where columns stand, in points, and what their heights stand for. Each column
// has a slot, as wide as those of the others.
type plot struct {
	columns            []Column
	target             *big.Rat
	low, span          *big.Rat // the value at the bottom, and how much more the top stands for
	right, top, bottom float64  // the columns begin at 0
	startRoom          float64  // after the Starts, in slots
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
			p.startRoom += afterStart
		}
	}
	p.span = new(big.Rat).Sub(high, p.low)
	if p.span.Sign() == 0 {
		p.span.SetInt64(1)
	}
	return p
}

// y returns where the end of a value stands.
func (p plot) y(v *big.Rat) float64 {
	share := new(big.Rat).Sub(v, p.low)
	f, _ := share.Quo(share, p.span).Float64()
	return p.bottom - (p.bottom-p.top)*f
}

func (p plot) zero() float64 { return p.y(new(big.Rat)) }

// slot returns the width of the place of a column.
func (p plot) slot() float64 {
	return p.right / (float64(max(1, len(p.columns))) + p.startRoom)
}

// middle returns the x of a column's middle.
func (p plot) middle(i int) float64 {
	x := float64(i) + 0.5
	for _, c := range p.columns[:i] {
		if c.Kind == Start {
			x += afterStart
		}
	}
	return x * p.slot()
}

// lineStart is where the line of the target begins: after the Starts.
func (p plot) lineStart() float64 {
	for i, c := range p.columns {
		if c.Kind != Start {
			return p.middle(i) - p.slot()/2
		}
	}
	return 0
}

// place is a rectangle by its top left corner.
type place struct{ x, y, w, h float64 }

func (b place) meets(c place) bool {
	return b.x < c.x+c.w && c.x < b.x+b.w && b.y < c.y+c.h && c.y < b.y+b.h
}

// bar returns the place of a column; one without a value has no height.
func (p plot) bar(i int) place {
	w := p.slot() * columnWidth
	b := place{p.middle(i) - w/2, p.zero(), w, 0}
	if v := p.columns[i].Value; v != nil {
		y := p.y(v)
		b.y, b.h = min(y, b.y), max(y-b.y, b.y-y)
	}
	return b
}

// gap returns the place of a value that is still to come: from zero up.
func (p plot) gap(i int) place {
	w := p.slot() * gapWidth
	b := place{x: p.middle(i) - w/2, y: p.top, w: w, h: p.zero() - p.top}
	if b.h < (p.bottom-p.top)/2 { // the values hang
		b.y, b.h = p.zero(), p.bottom-p.zero()
	}
	return b
}
