package everypage

import (
	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/table"
)

// TableSheets sets a table on one page, as large as fills it, or where the low
// size is too large for that on as few pages as hold it at the low size; foot
// stands under the table on every page. set makes the table and says whether its columns
// fit its width at the size it is given; at the low size they are set as they are.
func (b *Builder) TableSheets(kind string, head Heading, set func(st Styles, w float64) (t table.Table, fits bool), foot func(st Styles, w float64) typeset.Block) {
	room, z := b.Room(), b.Theme.Sizes
	lay := func(size float64) tablePage {
		st := b.Styles(size)
		t, fits := set(st, room.W)
		if !fits && size > z.Low {
			return tablePage{plain: 2 * room.H} // as good as too tall: a smaller size is wanted
		}
		return tablePage{table: t, plain: t.Layout().H, foot: foot(st, room.W).Padded(size*0.4, 0, 0, 0)}
	}
	p, size, ok := Largest(z.Low, z.Max, room.H, lay, func(p tablePage) float64 { return p.plain + p.foot.H })
	if ok {
		b.Sheet(kind, head, typeset.Stack(0, WithSpare(p.table, p.plain, room.H-p.foot.H, size), p.foot))
		return
	}
	limit := room.H - p.foot.H
	for _, block := range p.table.Pages(limit, limit) {
		if block.Overflow {
			b.DoesNotFit("表の1行", head.Pos)
		}
		b.Sheet(kind, head, typeset.Stack(0, block, p.foot))
		head = head.Continued(b.Theme.Words.Continued)
	}
}

// tablePage is a table with its height as it is, and what stands under it.
type tablePage struct {
	table table.Table
	plain float64
	foot  typeset.Block
}

// MostSpare is how much higher than its text asks a row may be set to fill a
// page, in sizes of the text: beyond that a table falls apart into lines.
const MostSpare = 1.6

// WithSpare sets a table of text of a size with higher rows where the page has
// room; plain is its height without.
func WithSpare(t table.Table, plain, height, size float64) typeset.Block {
	t.Spare = max(0, min(height-plain, MostSpare*size*float64(len(t.Body))))
	return t.Layout()
}

// NoFoot is for tables with nothing under them.
func NoFoot(Styles, float64) typeset.Block { return typeset.Block{} }
