package report

import (
	"strings"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/typeset"
)

// newTable starts a table in the report's one table style, with the heads of
// its columns if it has any.
func (b *builder) newTable(st styles, widths []float64, heads ...string) typeset.Table {
	b.table++
	t := typeset.Table{ID: b.table, Widths: widths, PadX: st.size * b.th.Sizes.CellX, PadY: st.size * b.th.Sizes.CellY, Rule: b.color.rule, HeadRule: b.color.primary,
		RuleWidth: b.th.Lines.Thin, OuterWidth: b.th.Lines.Thick, ColumnRule: b.th.Lines.Thin, Leading: 1.35}
	if len(heads) > 0 {
		t.Head = []typeset.Row{b.headRow(st, heads)}
	}
	return t
}

// headRow sets the column heads on their ground.
func (b *builder) headRow(st styles, words []string) typeset.Row {
	row := typeset.Row{Fill: &b.color.head}
	head := st.bold.In(b.color.onHead).Sized(st.size * 0.94)
	for _, s := range words {
		row.Cells = append(row.Cells, typeset.Cell{Spans: b.words(s, head, page.TH), Align: typeset.Center, VAlign: typeset.Middle, Tag: page.Tag{Role: page.TH}})
	}
	return row
}

// middle is a cell whose text stands at the middle of its height.
func middle(spans []typeset.Span) typeset.Cell {
	return typeset.Cell{Spans: spans, VAlign: typeset.Middle}
}

// centred is a cell whose text stands in the middle both ways.
func centred(spans []typeset.Span) typeset.Cell {
	return typeset.Cell{Spans: spans, Align: typeset.Center, VAlign: typeset.Middle}
}

// figured is a centred cell whose figure stands under those of its unit.
func figured(spans []typeset.Span) typeset.Cell {
	c := centred(spans)
	c.Point = true
	return c
}

// rowHead is the cell that names its row.
func rowHead(spans []typeset.Span) typeset.Cell {
	return typeset.Cell{Spans: spans, VAlign: typeset.Middle, Tag: page.Tag{Role: page.TH}}
}

// tinted sets a cell on the pale ground.
func (b *builder) tinted(c typeset.Cell) typeset.Cell {
	c.Fill = &b.color.tint
	return c
}

// listed is a cell of marked lines.
func (b *builder) listed(mark string, texts []plan.Text, st typeset.Style) typeset.Cell {
	return typeset.Cell{Spans: b.items(texts, mark, st), Hang: st.Width(mark), VAlign: typeset.Middle}
}

// lines sets each text on a line of its own, between the two marks.
func (b *builder) lines(texts []plan.Text, before, after string, st typeset.Style) []typeset.Span {
	var out []typeset.Span
	for _, t := range texts {
		line := before + t.Value + after
		if len(out) > 0 {
			line = "\n" + line
		}
		out = append(out, b.shown(line, t, st, page.TD)...)
	}
	return out
}

// items sets each text as an item of a list behind a mark.
func (b *builder) items(texts []plan.Text, mark string, st typeset.Style) []typeset.Span {
	var out []typeset.Span
	for _, t := range texts {
		sign := mark
		if len(out) > 0 {
			sign = "\n" + sign
		}
		out = append(append(out, b.words(sign, st, page.Label)...), b.span(t, st, page.P))
	}
	return out
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
// stands under the table on every page. The table says whether its columns fit
// its width at the size it is given; at the low size they are set as they are.
func (b *builder) tablePages(kind string, head heading, table func(st styles, w float64) (t typeset.Table, fits bool), foot func(st styles, w float64) typeset.Block) {
	room, z := b.body(), b.th.Sizes
	lay := func(size float64) tablePage {
		st := b.styles(size)
		t, fits := table(st, room.W)
		if !fits && size > z.Low {
			return tablePage{plain: 2 * room.H} // as good as too tall: a smaller size is wanted
		}
		return tablePage{table: t, plain: t.Layout().H, foot: foot(st, room.W).Padded(size*0.4, 0, 0, 0)}
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

// noFoot is for tables with nothing under them.
func noFoot(styles, float64) typeset.Block { return typeset.Block{} }
