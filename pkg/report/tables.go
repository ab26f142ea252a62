package report

import (
	"strings"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// newTable starts a table in the report's one table style.
func (b *builder) newTable(st styles) typeset.Table {
	b.table++
	c := b.th.Colors
	return typeset.Table{ID: b.table, PadX: st.size * 0.45, PadY: st.size * 0.28, Rule: color(c.Rule), HeadRule: color(c.Primary),
		RuleWidth: 0.5, OuterWidth: 1, ColumnRule: 0.5, Leading: 1.35}
}

// headRow sets the column heads, white on colour.
func (b *builder) headRow(st styles, words ...string) typeset.Row {
	fill := color(b.th.Colors.Primary)
	row := typeset.Row{Fill: &fill}
	head := st.bold.In(color(b.th.Colors.OnPrimary)).Sized(st.size * 0.94)
	for _, s := range words {
		row.Cells = append(row.Cells, typeset.Cell{Spans: b.words(s, head, page.TH), Align: typeset.Center, VAlign: typeset.Middle, Tag: page.Tag{Role: page.TH}})
	}
	return row
}

// shares cuts width into columns of the given proportions.
func shares(width float64, parts ...float64) []float64 {
	sum := 0.0
	for _, p := range parts {
		sum += p
	}
	out := make([]float64, len(parts))
	for i, p := range parts {
		out[i] = width * p / sum
	}
	return out
}

// tablePages sets a table on one page, as large as fills it, or where the low
// size is too large for that on as few pages as hold it at the low size; foot
// stands under the table on every page.
func (b *builder) tablePages(kind string, head heading, table func(st styles, w float64) typeset.Table, foot func(st styles, w float64) typeset.Block) {
	room, z := b.body(), b.th.Sizes
	lay := func(size float64) tablePage {
		st := b.styles(size)
		p := tablePage{table: table(st, room.W), foot: foot(st, room.W).Padded(size*0.4, 0, 0, 0)}
		p.plain = p.table.Layout().H
		if total(p.table.Widths) > room.W+0.01 {
			p.plain = 2 * room.H // columns too narrow for their figures: a smaller size is wanted
		}
		return p
	}
	p, size, ok := fillSize(z.Low, z.Max, room.H, lay, func(p tablePage) float64 { return p.plain + p.foot.H })
	if ok {
		b.sheet(kind, head, typeset.Stack(0, roomy(p.table, p.plain, room.H-p.foot.H, size), p.foot))
		return
	}
	limit := room.H - p.foot.H
	for _, block := range p.table.Pages(limit, limit) {
		if block.Overflow {
			b.overflow("表の1行", head.pos)
		}
		b.sheet(kind, head, typeset.Stack(0, block, p.foot))
		head = head.continued(b.th.Words.Continued)
	}
}

// tablePage is a table with its height as it is, and what stands under it.
type tablePage struct {
	table typeset.Table
	plain float64
	foot  typeset.Block
}

// mostRoom is how much higher than its text asks a row may be set to fill a
// page, in sizes of the text: beyond that a table falls apart into lines.
const mostRoom = 1.6

// roomy sets a table of text of a size with higher rows where the page has
// room; plain is its height without.
func roomy(t typeset.Table, plain, height, size float64) typeset.Block {
	t.Spare = max(0, min(height-plain, mostRoom*size*float64(len(t.Body))))
	return t.Layout()
}

// leastWidths returns the widths that columns need at the least.
func leastWidths(wishes []typeset.ColumnWish) []float64 {
	out := make([]float64, len(wishes))
	for i, w := range wishes {
		out[i] = w.Min
	}
	return out
}

// widestLine returns the width of the longest written line of a cell.
func widestLine(spans []typeset.Span) float64 {
	widest := 0.0
	for _, s := range spans {
		for line := range strings.Lines(s.Text) {
			widest = max(widest, s.Style.Width(strings.TrimRight(line, "\n")))
		}
	}
	return widest
}

// total returns the sum of widths.
func total(widths []float64) float64 {
	sum := 0.0
	for _, w := range widths {
		sum += w
	}
	return sum
}

// noFoot is for tables with nothing under them.
func noFoot(styles, float64) typeset.Block { return typeset.Block{} }
