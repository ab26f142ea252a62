package table

import (
	"strings"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// figure is what a cell's first written line says as a number: the room at both
// sides of its decimal point, and the unit behind it.
type figure struct {
	left, right float64
	unit        string
}

// figureOf measures the first number of a cell of one style. Characters before
// it (約, △) and grouping commas are at the left of the point.
func figureOf(c *Cell) (f figure, ok bool) {
	if !c.Decimal || len(c.Spans) != 1 {
		return f, false
	}
	line, _, _ := strings.Cut(typeset.Clean(c.Spans[0].Text), "\n")
	start := strings.IndexAny(line, "0123456789")
	if start < 0 {
		return f, false
	}
	whole := start + len(line[start:]) - len(strings.TrimLeft(line[start:], "0123456789,"))
	end := whole
	if strings.HasPrefix(line[whole:], ".") {
		end = whole + 1 + len(line[whole+1:]) - len(strings.TrimLeft(line[whole+1:], "0123456789"))
	}
	style := c.Spans[0].Style
	return figure{style.Width(line[:whole]), style.Width(line[whole:]), line[end:]}, true
}

// alignDecimals sets the figures of one unit in a column under one another, their
// decimal points in one line. The widest sides of a unit's figures stand where
// the alignment of the cells puts them.
func (g *grid) alignDecimals() {
	type group struct {
		col  int
		unit string
	}
	most := map[group]figure{}
	each := func(f func(p *placed, at figure, in group)) {
		for i := range g.cells {
			p := &g.cells[i]
			if at, ok := figureOf(p.Cell); ok && p.cols == 1 {
				f(p, at, group{p.col, at.unit})
			}
		}
	}
	each(func(_ *placed, at figure, in group) {
		m := most[in]
		most[in] = figure{left: max(m.left, at.left), right: max(m.right, at.right)}
	})
	each(func(p *placed, at figure, in group) {
		m := most[in]
		if m.left+m.right <= p.w-2*g.PadX+tolerance {
			p.shiftFirst(map[typeset.Align]float64{
				typeset.Left: m.left - at.left, typeset.Right: at.right - m.right, typeset.Center: (m.left - at.left - m.right + at.right) / 2}[p.Align])
		}
	})
}

// shiftFirst moves the first line of a cell's text to the right.
func (p *placed) shiftFirst(dx float64) {
	for i, op := range p.text.Ops {
		if t, ok := op.(page.Text); ok && t.Y == p.text.First {
			p.text.Ops[i] = typeset.MoveOp(t, dx, 0)
		}
	}
}
