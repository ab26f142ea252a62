package chart

import (
	"math/big"
	"slices"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// ColumnText is the words in and around columns, one for each column.
type ColumnText struct {
	Values []typeset.Block                     // at the end of the column; no op is no label
	Years  []func(width float64) typeset.Block // under the column
	Gaps   []func(width float64) typeset.Block // in the place of a value that is not there; nil is none
	Target typeset.Block                       // at the right end of the target's line
}

// The room around words, in points.
const (
	valueRoom  = 1.5 // between a value and its column
	valuesRoom = 2.0 // between two values side by side
	targetRoom = 4   // between the target's line and its words
)

// LabelledColumns draws columns in a block of w by h points with the value at
// the end of each, its year below and the target's words beside its line, so
// that nobody has to read a scale. Where columns are too narrow for all values,
// the year reported on and the Start come first.
func LabelledColumns(columns []Column, target *big.Rat, text ColumnText, w, h float64, s ColumnStyle) typeset.Block {
	s.Tag.Role = page.Figure
	p := newPlot(columns, target)
	p.right = w
	if len(text.Target.Ops) > 0 {
		p.right = w - text.Target.W - targetRoom
	}
	years, foot := text.years(p)
	tallest := 0.0
	for _, v := range text.Values {
		tallest = max(tallest, v.H)
	}
	p.top, p.bottom = tallest+2*valueRoom, h-foot-valueRoom
	if p.low.Sign() < 0 {
		p.bottom -= tallest + valueRoom
	}
	parts := []typeset.Block{typeset.Shape(w, h, p.draw(s)...)}
	for i, year := range years {
		parts = append(parts, year.Moved(p.middle(i)-year.W/2, h-foot))
	}
	parts = append(parts, text.gaps(p)...)
	parts = append(parts, p.values(text.Values)...)
	parts = append(parts, text.Target.Moved(p.right+targetRoom, p.beside(text.Target.H, h)))
	out := typeset.Over(parts...)
	out.W, out.H = w, h
	return out
}

// years sets what stands under the columns, and how high that is.
func (t ColumnText) years(p plot) (set []typeset.Block, height float64) {
	for _, year := range t.Years {
		b := year(p.slot())
		set, height = append(set, b), max(height, b.H)
	}
	return set, height
}

// gaps sets what stands in the place of values that are not there, on the axis
// or in the middle of a frame.
func (t ColumnText) gaps(p plot) []typeset.Block {
	var out []typeset.Block
	for i, words := range t.Gaps {
		if words == nil {
			continue
		}
		gap := p.gap(i)
		set := words(gap.w - 2)
		at := p.offLine(place{gap.x + (gap.w-set.W)/2, gap.y + (gap.h-set.H)/2, set.W, set.H}, false)
		out = append(out, set.Moved(at.x, max(0, at.y)))
	}
	return out
}

// beside returns where words of a height begin so that their middle stands at
// the target's line, inside a block of a height.
func (p plot) beside(height, within float64) float64 {
	y := p.top
	if p.target != nil {
		y = p.y(p.target) - height/2
	}
	return max(0, min(y, within-height))
}

// values sets the values at the ends of their columns: one that the target's line would
// strike out stands beyond the line, one that would lie upon another or upon a column is
// left out. The first and most urgent one evades.
func (p plot) values(values []typeset.Block) []typeset.Block {
	taken := p.taken()
	out := make([]typeset.Block, len(values))
	first := true
	for _, i := range p.urgent() {
		if len(values[i].Ops) == 0 {
			continue
		}
		at := p.valueAt(i, values[i])
		if first {
			at = p.evade(at, taken, p.columns[i].Value.Sign() < 0)
		}
		first = false
		if !slices.ContainsFunc(taken, at.meets) {
			taken = append(taken, place{at.x - valuesRoom, at.y, at.w + 2*valuesRoom, at.h})
			out[i] = values[i].Moved(at.x, at.y)
		}
	}
	return out
}

// taken lists where no value can stand: the columns and the frames.
func (p plot) taken() []place {
	var out []place
	for i, c := range p.columns {
		if c.Await {
			out = append(out, p.gap(i))
		} else if c.Value != nil {
			out = append(out, p.bar(i))
		}
	}
	return out
}

// evade moves a value off what it lies upon: up, or down when its column hangs.
func (p plot) evade(at place, taken []place, down bool) place {
	for _, b := range taken {
		if at.meets(b) && down {
			at.y = b.y + b.h + valueRoom/2
		} else if at.meets(b) {
			at.y = b.y - at.h - valueRoom/2
		}
	}
	return p.offLine(at, down)
}

// urgent lists the columns by how much their values matter: the last year, the
// Start, then the others from the last back.
func (p plot) urgent() []int {
	var starts, years []int
	for i, c := range slices.Backward(p.columns) {
		switch {
		case c.Value == nil:
		case c.Kind == Start:
			starts = append(starts, i)
		default:
			years = append(years, i)
		}
	}
	last := min(1, len(years))
	return slices.Concat(years[:last], starts, years[last:])
}

// valueAt returns the place of a value: over its column, or under one that hangs.
func (p plot) valueAt(i int, v typeset.Block) place {
	bar := p.bar(i)
	x := max(0, min(bar.x+(bar.w-v.W)/2, p.right-v.W))
	at := place{x, bar.y - v.H - valueRoom/2, v.W, v.H}
	down := p.columns[i].Value.Sign() < 0
	if down {
		at.y = bar.y + bar.h + valueRoom
	}
	return p.offLine(at, down)
}

// offLine moves words that the target's line would strike out beyond the line.
func (p plot) offLine(at place, down bool) place {
	if p.target == nil || at.x+at.w < p.lineStart() {
		return at
	}
	line := p.y(p.target)
	if line < at.y-0.5 || line > at.y+at.h+0.5 {
		return at
	}
	at.y = line - at.h - valueRoom
	if down {
		at.y = line + valueRoom
	}
	return at
}
