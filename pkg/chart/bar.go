package chart

import (
	"math"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// BarStyle is how a progress bar looks.
type BarStyle struct {
	Fill, Track Fill
	Tick        page.Color
	Tag         page.Tag
}

// The shape of a bar.
const (
	barFull   = 1.25 // the share at the right edge: room for a KPI that is reached well
	barInset  = 0.15 // part of the height by which the tick is taller than the bar
	tickWidth = 0.8
)

// Bar draws a share of a target as a bar of w by h points with a tick at the
// target. A share beyond the right edge ends in an arrow: the bar leaves the
// scale. A share that is no number draws the track and the tick alone.
func Bar(w, h, share float64, s BarStyle) typeset.Block {
	s.Tag.Role = page.Figure
	x := func(v float64) float64 { return w * math.Min(v, barFull) / barFull }
	top, high := h*barInset, h*(1-2*barInset)
	b := typeset.Shape(w, h, s.Track.rect(s.Tag, 0, top, x(1), high)...)
	switch {
	case share > barFull:
		b.Ops = append(b.Ops, s.Fill.polygon(s.Tag, arrow(w, top, high))...)
	case share > 0:
		b.Ops = append(b.Ops, s.Fill.rect(s.Tag, 0, top, x(share), high)...)
	}
	b.Ops = append(b.Ops, page.Line{Tag: s.Tag, X1: x(1), Y1: 0, X2: x(1), Y2: h, Width: tickWidth, Color: s.Tick})
	return b
}

// arrow is a bar of w by h points whose right end is a tip.
func arrow(w, top, h float64) []page.Point {
	neck := math.Max(0, w-h/2)
	return []page.Point{{X: 0, Y: top}, {X: neck, Y: top}, {X: w, Y: top + h/2}, {X: neck, Y: top + h}, {X: 0, Y: top + h}}
}
