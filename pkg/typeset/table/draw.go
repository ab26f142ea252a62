package table

import (
	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// block draws the body rows from up to, not including, to under the head.
func (g *grid) block(from, to int) typeset.Block {
	c := g.chunk(from, to)
	out := typeset.Block{W: g.edges[len(g.edges)-1], H: c.height()}
	out.Ops = append(append(out.Ops, c.fills()...), c.rules()...)
	for i := range c.cells {
		p := &c.cells[i]
		if row, rows, ok := c.clip(p); ok {
			c.content(&out, p, row, rows)
		}
	}
	return out
}

// content draws a cell into the block of its chunk.
func (c *chunk) content(out *typeset.Block, p *placed, row, rows int) {
	pad, x, y := c.padY(p), p.x+c.PadX, c.tops[row]
	inner := c.tops[row+rows] - y - 2*pad
	c.settle(out, p, p.text, x, y+pad+p.drop(inner))
	if p.Draw != nil {
		c.settle(out, p, p.Draw(p.w-2*c.PadX, inner), x, y+pad)
	}
}

// settle adds b at its place in the table with the tags of the cell.
func (c *chunk) settle(out *typeset.Block, p *placed, b typeset.Block, x, y float64) {
	for _, op := range b.Ops {
		out.Ops = append(out.Ops, page.Retag(typeset.MoveOp(op, x, y), func(own page.Tag) page.Tag { return c.tag(p, own) }))
	}
	b.Ops = nil
	out.Join(b, x, y)
}

// padY is the room above and below the content of a cell.
func (c *chunk) padY(p *placed) float64 {
	if p.row < len(c.Head) {
		return c.PadY
	}
	return c.PadY + c.spare/2
}

func (p *placed) drop(inner float64) float64 {
	if p.VAlign == Middle {
		return (inner - p.text.H) / 2
	}
	return 0
}

// tag completes the tag of what stands in a cell: figures and the items of a
// list stay what they are. A head or a spanning cell that an earlier page
// already has is decoration; there it tells how far it reaches on all pages.
func (c *chunk) tag(p *placed, own page.Tag) page.Tag {
	head := p.row < len(c.Head)
	if head && c.from > 0 || !head && p.row-len(c.Head) < c.from {
		return page.Tag{Pos: own.Pos, Alt: own.Alt}
	}
	tag := p.Cell.Tag
	if own.Alt != "" {
		tag.Alt = own.Alt
	}
	switch {
	case own.Role == page.Figure, own.Role == page.Label, own.Role == page.P:
		tag.Role = own.Role
	case tag.Role != page.Artifact:
	case head:
		tag.Role = page.TH
	default:
		tag.Role = page.TD
	}
	if own.Pos.IsValid() {
		tag.Pos = own.Pos
	}
	if own.Group != 0 {
		tag.Group = own.Group
	}
	tag.Table, tag.Row, tag.Col = c.ID, p.row+1, p.col+1
	if p.rows > 1 || p.cols > 1 {
		tag.Rows, tag.Cols = p.rows, p.cols
	}
	return tag
}
